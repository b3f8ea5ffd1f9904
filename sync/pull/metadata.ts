import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Updater } from 'tuf-js'
import { fail, ok, type Result } from '../../shared/result.ts'
import { contentTarget, type Manifest, manifest } from '../release/manifest.ts'
import { metadataFetcher } from './fetcher.ts'
import type { PullState } from './state.ts'

const roles = ['root', 'timestamp', 'snapshot', 'targets'] as const

/** A release whose description is signed: the file to fetch, and what must be inside. */
export type SignedRelease = { url: string; length: number; sha256: string; manifest: Manifest }
export type MetadataFault = 'refused' | 'rolled-back' | 'no-release'

/**
 * Polls the signed metadata and returns the newest release. tuf-js verifies; it works on a scratch copy, because what
 * it persists can be lost or cut short. What verified is then committed to `state.db` with the versions as floors.
 */
export async function newestRelease(
  source: { url: string; trustedRoot: string; scratch: string },
  state: PullState,
): Promise<Result<SignedRelease, MetadataFault>> {
  await rm(source.scratch, { recursive: true, force: true })
  await mkdir(source.scratch, { recursive: true })
  await writeFile(join(source.scratch, 'root.json'), await readFile(source.trustedRoot))
  // What was damaged on the disk is left out: the trusted root of provisioning stands in, the floors still hold.
  for (const { role, bytes } of state.metadata().filter(isWhole)) {
    await writeFile(join(source.scratch, `${role}.json`), bytes)
  }

  const base = source.url.replace(/\/$/, '')
  const updater = new Updater({
    metadataDir: source.scratch,
    metadataBaseUrl: `${base}/metadata`,
    fetcher: metadataFetcher,
  })
  try {
    await updater.refresh()
    const target = await updater.getTargetInfo(contentTarget)
    const accepted = await Promise.all(
      roles.map(async (role) => {
        const bytes = await readFile(join(source.scratch, `${role}.json`))
        return { role, version: Number(JSON.parse(bytes.toString()).signed.version), bytes }
      }),
    )
    if (!state.acceptMetadata(accepted)) return fail('rolled-back')
    const sha256 = target?.hashes.sha256
    const described = manifest.safeParse(target?.custom)
    if (!target || !sha256 || !described.success) return fail('no-release', described.error?.message)
    const url = `${base}/targets/${sha256}.${contentTarget}`
    return ok({ url, length: target.length, sha256, manifest: described.data })
  } catch (error) {
    return fail('refused', error instanceof Error ? `${error.name}: ${error.message}` : String(error))
  } finally {
    await rm(source.scratch, { recursive: true, force: true })
  }
}

function isWhole({ bytes }: { bytes: Buffer }): boolean {
  try {
    JSON.parse(bytes.toString())
    return true
  } catch {
    return false
  }
}
