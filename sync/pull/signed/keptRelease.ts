import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Document } from '../state/accepted.ts'
import { releaseIn, type SignedRelease } from './release.ts'
import { keptBytes, trustFrom } from './trust.ts'

/** The root to begin from: the newest accepted, or that of provisioning where it was lost or cut short. */
export async function rootToTrust(
  kept: readonly Document[],
  provisioned: string,
): Promise<Result<Buffer, 'no-root'>> {
  const held = keptBytes(kept, 'root')
  if (held) return ok(held)
  try {
    const bytes = await readFile(provisioned)
    trustFrom(bytes, new Date(0))
    return ok(bytes)
  } catch (error) {
    return fail('no-root', error instanceof Error ? error.name : undefined)
  }
}

/** The release that accepted metadata describes; null when it does not hold any more, or not at `time`. */
export function keptRelease(root: Buffer, kept: readonly Document[], time: Date): SignedRelease | null {
  const [timestamp, snapshot, targets] = (['timestamp', 'snapshot', 'targets'] as const).map((role) =>
    keptBytes(kept, role),
  )
  if (!timestamp || !snapshot || !targets) return null
  try {
    const store = trustFrom(root, time)
    store.updateTimestamp(timestamp)
    store.updateSnapshot(snapshot)
    store.updateDelegatedTargets(targets, 'targets', 'root')
    const release = releaseIn(store)
    return release.ok ? release.value : null
  } catch {
    return null
  }
}
