import { mkdir, open, readdir, rename, rm, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Manifest } from '../release/manifest.ts'
import { schemaVersion } from '../release/schema.ts'
import { contentFile, hasThisIndex } from './contentFile.ts'
import { type DownloadFault, downloadFile } from './fetcher.ts'
import { buildIndexes } from './indexes/buildIndexes.ts'
import { type MetadataFault, newestRelease, type SignedRelease } from './metadata.ts'
import type { PullState } from './state.ts'
import { unpack } from './unpack.ts'
import { type ContentFault, verifyContent } from './verifyContent.ts'

export type PullStage = 'metadata' | 'download' | 'unpack' | 'index' | 'verify'
export type PullFault =
  | MetadataFault
  | DownloadFault
  | ContentFault
  | 'newer-schema'
  | 'no-space'
  | 'not-zstd'
  | 'older'
export type Pulled = { changed: boolean; version: number }
export type Progress = (stage: PullStage, done: number, total: number) => void

/** What the indexes add to a content database, at most, as a share of its size (measured: about 1.4 on real laws). */
const indexShare = 2

/**
 * One pull of the signed full release into `dir`: poll, download, unpack, index, verify, activate. Until the last step
 * nothing that readers see has changed; a fault leaves the content that is active as it was.
 */
export async function pullOnce(
  options: { dir: string; url: string; trustedRoot: string },
  state: PullState,
  progress: Progress,
): Promise<Result<Pulled, PullFault>> {
  progress('metadata', 0, 1)
  const source = { ...options, scratch: join(options.dir, 'metadata.tmp') }
  const release = await newestRelease(source, state)
  if (!release.ok) return release
  const { manifest } = release.value
  const active = state.active()
  const same = manifest.version === active?.version && manifest.contentRoot === active.contentRoot
  if (active && same && hasThisIndex(active.file)) {
    return ok({ changed: false, version: active.version })
  }
  if (active && manifest.version < active.version) return fail('older', `${manifest.version}`)
  if (manifest.schema > schemaVersion) return fail('newer-schema', `${manifest.schema}`)

  const folder = join(options.dir, 'content')
  await mkdir(folder, { recursive: true })
  const needed = release.value.length + manifest.rawLength * (1 + indexShare)
  const disk = await statfs(folder)
  if (disk.bavail * disk.bsize < needed) return fail('no-space', `${needed} bytes needed`)

  const staged = join(folder, 'next.db')
  const prepared = await prepare(release.value, staged, progress)
  if (!prepared.ok) {
    await removeStaged(folder)
    return prepared
  }
  const file = contentFile(manifest.version, manifest.contentRoot)
  await rename(staged, join(folder, file))
  await syncFolder(folder)
  state.activate({
    version: manifest.version,
    file,
    contentRoot: manifest.contentRoot,
    publishedAt: manifest.publishedAt,
    counts: manifest.counts,
  })
  await collect(folder, [file, active?.file])
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

async function indexAndVerify(
  staged: string,
  manifest: Manifest,
  progress: Progress,
): Promise<Result<void, PullFault>> {
  const db = new Database(staged)
  try {
    // Nothing of a staged file is worth keeping after a crash; one sync at the end makes it durable.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    buildIndexes(db, (done) => progress('index', done, manifest.counts.article ?? done))
    progress('verify', 0, 1)
    const verified = verifyContent(db, manifest)
    if (!verified.ok) return verified
    // Readers open the file read-only, which a WAL file would not allow.
    db.pragma('journal_mode = DELETE')
  } catch (error) {
    if (error instanceof Database.SqliteError) return fail('corrupt', error.code)
    throw error
  } finally {
    db.close()
  }
  const file = await open(staged, 'r+')
  await file.sync()
  await file.close()
  progress('verify', 1, 1)
  return ok(undefined)
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows has no handle on a folder to sync.
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

const removeStaged = (folder: string): Promise<void> => collect(folder, [], /^next\.db/)

/** Removes content files that are neither active nor the one before. */
async function collect(
  folder: string,
  keep: (string | undefined)[],
  only = /\.db$|^next\.db/,
): Promise<void> {
  for (const name of await readdir(folder)) {
    if (only.test(name) && !keep.includes(name)) await rm(join(folder, name), { force: true })
  }
}
