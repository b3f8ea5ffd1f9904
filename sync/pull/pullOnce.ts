import { mkdir, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { schemaVersion } from '../release/schema.ts'
import { hasThisIndex } from './contentFile.ts'
import { type DownloadFault, downloadFile } from './fetcher.ts'
import { type MetadataFault, newestRelease, type SignedRelease } from './metadata.ts'
import { reindex } from './reindex.ts'
import { activate, indexAndVerify, indexShare, type Progress, removeStaged, stagedFile } from './staged.ts'
import type { PullState } from './state.ts'
import { unpack } from './unpack.ts'
import type { ContentFault } from './verifyContent.ts'

export type PullFault =
  | MetadataFault
  | DownloadFault
  | ContentFault
  | 'newer-schema'
  | 'no-space'
  | 'not-zstd'
  | 'older'
export type Pulled = { changed: boolean; version: number }

/**
 * One pull of the signed full release into `dir`: poll, download, unpack, index, verify, activate. Until the last step
 * nothing that readers see has changed; a fault leaves the content that is active as it was.
 */
export async function pullOnce(
  options: { dir: string; urls: readonly string[]; trustedRoot: string },
  state: PullState,
  progress: Progress,
): Promise<Result<Pulled, PullFault>> {
  const folder = join(options.dir, 'content')
  await mkdir(folder, { recursive: true })
  const reindexed = await reindex(folder, state, progress)
  progress('metadata', 0, 1)
  const source = { ...options, url: options.urls[0] ?? '', scratch: join(options.dir, 'metadata.tmp') }
  const release = await newestRelease(source, state)
  if (!release.ok) return release
  const { manifest } = release.value
  const active = state.active()
  const same = manifest.version === active?.version && manifest.contentRoot === active.contentRoot
  if (active && same && hasThisIndex(active.file)) {
    return ok({ changed: reindexed.ok && reindexed.value, version: active.version })
  }
  if (active && manifest.version < active.version) return fail('older', `${manifest.version}`)
  if (manifest.schema > schemaVersion) return fail('newer-schema', `${manifest.schema}`)

  const needed = release.value.length + manifest.rawLength * (1 + indexShare)
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < needed) return fail('no-space', `${needed} bytes needed`)

  const prepared = await prepare(release.value, stagedFile(folder), progress)
  if (!prepared.ok) {
    await removeStaged(folder)
    return prepared
  }
  await activate(folder, manifest, state)
  return ok({ changed: true, version: manifest.version })
}

async function prepare(
  release: SignedRelease,
  staged: string,
  progress: Progress,
): Promise<Result<void, PullFault>> {
  const { manifest } = release
  const part = `${staged}.zst.part`
  const fetched = await downloadFile(release.url, part, release, (done) =>
    progress('download', done, release.length),
  )
  if (!fetched.ok) return fetched
  progress('unpack', 0, manifest.rawLength)
  const unpacked = await unpack(part, staged, manifest.rawLength)
  if (!unpacked.ok) return unpacked
  await rm(part)
  return indexAndVerify(staged, manifest, progress)
}
