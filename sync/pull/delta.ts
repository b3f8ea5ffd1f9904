import { rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import type { Manifest } from '../release/manifest.ts'
import { hasThisIndex, partFile } from './contentFile.ts'
import { type ApplyFault, applyDelta } from './delta/applyDelta.ts'
import { copyBase } from './delta/copyBase.ts'
import type { DiskFault } from './disk.ts'
import type { Kiosk } from './kiosk.ts'
import type { Delta, SignedRelease } from './signed/release.ts'
import { inStaged } from './staged.ts'
import type { KeptPointer } from './state/pointers.ts'

/** Bytes of a delta, compressed and not, beyond which the full file is the better way: rows are held in memory. */
const most = { packed: 16_777_216, raw: 67_108_864 }

/** The delta that leads from the active content to a release; null where there is none, or the full file is smaller. */
export function usableDelta(release: SignedRelease, active: KeptPointer | null): Delta | null {
  if (!active || !hasThisIndex(active.file)) return null
  const delta = release.deltaFrom(active.version)
  if (!delta || delta.length === 0 || delta.length >= release.full.length) return null
  if (delta.length > most.packed || delta.manifest.rawLength > most.raw) return null
  const { from, to, base } = delta.manifest
  const fits = from === active.version && to === release.manifest.version && base === active.contentRoot
  return fits ? delta : null
}

/** Bytes a delta needs on the disk: itself, the copy of the base, and what rows and indexes may grow by. */
export const spaceForDelta = async (folder: string, delta: Delta, active: KeptPointer): Promise<number> =>
  delta.length + (await stat(join(folder, active.file))).size * 1.25 + delta.manifest.rawLength * 4

/** Makes a release ready in the staged file from the active one and a downloaded delta. Throws what the disk throws. */
export async function stageDelta(
  { folder, ...kiosk }: Kiosk,
  delta: Delta,
  active: KeptPointer,
  signed: Manifest,
): Promise<Result<void, ApplyFault | DiskFault | 'altered-base'>> {
  const copied = await copyBase(folder, active)
  if (!copied.ok) return copied
  kiosk.at('base-copied')
  const part = partFile(folder, delta)
  const applied = await inStaged(folder, (db) => applyDelta(db, part, delta.manifest, signed, kiosk))
  if (!applied.ok) return applied
  await rm(part, { force: true })
  return ok(undefined)
}
