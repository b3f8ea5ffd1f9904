import { open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Manifest } from '../release/manifest.ts'
import { contentFile } from './contentFile.ts'
import { buildIndexes } from './indexes/buildIndexes.ts'
import type { PullState } from './state.ts'
import { type ContentFault, verifyContent } from './verifyContent.ts'

export type PullStage = 'metadata' | 'download' | 'unpack' | 'index' | 'verify'
export type Progress = (stage: PullStage, done: number, total: number) => void

/** What must be inside a content file, as signed. */
export type Signed = Pick<Manifest, 'version' | 'contentRoot' | 'publishedAt' | 'counts'>

/** What the indexes add to a content database, at most, as a share of its size (measured: about 1.4 on real laws). */
export const indexShare = 2

/** The file a release is made ready in; nobody reads it. */
export const stagedFile = (folder: string): string => join(folder, 'next.db')

/** Builds the indexes in the staged file, checks it against what was signed, and syncs it to the disk. */
export async function indexAndVerify(
  staged: string,
  signed: Signed,
  progress: Progress,
): Promise<Result<void, ContentFault>> {
  const db = new Database(staged)
  try {
    // Nothing of a staged file is worth keeping after a crash; one sync at the end makes it durable.
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    buildIndexes(db, (done) => progress('index', done, signed.counts.article ?? done))
    progress('verify', 0, 1)
    const verified = verifyContent(db, signed)
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

/** Makes the staged file the one that is read: from here on it is, whatever happens. */
export async function activate(folder: string, signed: Signed, state: PullState): Promise<void> {
  const { version, contentRoot, publishedAt, counts } = signed
  const before = state.active()
  const file = contentFile(version, contentRoot)
  await rename(stagedFile(folder), join(folder, file))
  await syncFolder(folder)
  state.activate({ version, file, contentRoot, publishedAt, counts })
  await collect(folder, [file, before?.file])
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return // Windows has no handle on a folder to sync.
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}

export const removeStaged = (folder: string): Promise<void> => collect(folder, [], /^next\.db/)

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
