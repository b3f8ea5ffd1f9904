import { open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Manifest } from '../release/manifest.ts'
import { stagedFile } from './contentFile.ts'
import { writeRecord } from './contentRecord.ts'
import { type DiskFault, diskFault } from './disk.ts'
import { buildIndexes } from './indexes/buildIndexes.ts'
import type { Kiosk } from './kiosk.ts'
import { type ContentFault, verifyContent } from './verifyContent.ts'

/** What must be inside a content file, as signed. */
export type Signed = Pick<Manifest, 'version' | 'contentRoot' | 'publishedAt' | 'counts'>

/** What the indexes add to a content database, at most, as a share of its size (measured: about 1.4 on real laws). */
export const indexShare = 2

/**
 * Opens the staged file for `work`. Nothing of a staged file is worth keeping after a crash; one sync at the end makes
 * it durable. What SQLite cannot make sense of is `corrupt`.
 */
export async function inStaged<T, Code extends string>(
  folder: string,
  work: (db: Database.Database) => Promise<Result<T, Code>> | Result<T, Code>,
): Promise<Result<T, Code | 'corrupt' | DiskFault>> {
  let db: Database.Database | null = null
  try {
    db = new Database(stagedFile(folder))
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    return await work(db)
  } catch (error) {
    const fault = diskFault(error)
    if (fault) return fault
    if (error instanceof Database.SqliteError) return fail('corrupt', `${error.code}: ${error.message}`)
    throw error
  } finally {
    db?.close()
  }
}

/** Builds the indexes in the staged file, checks it against what was signed, and writes its record. */
export const indexAndVerify = (
  { folder, state, progress, at }: Kiosk,
  signed: Signed,
): Promise<Result<void, ContentFault | DiskFault>> =>
  inStaged(folder, (db): Result<void, ContentFault> => {
    buildIndexes(db, (done) => progress('index', done, signed.counts.article ?? done))
    at('indexed')
    progress('verify', 0, 1)
    const verified = verifyContent(db, signed)
    if (!verified.ok) return verified
    const { version, contentRoot, publishedAt, counts } = signed
    const floors = state.floors()
    writeRecord(db, { version, contentRoot, publishedAt, counts, floors, rowSet: verified.value.state })
    // Readers open the file read-only, which a WAL file would not allow.
    db.pragma('journal_mode = DELETE')
    progress('verify', 1, 1)
    at('verified')
    return ok(undefined)
  })

/** Makes the staged file survive a power cut. */
export async function syncStaged(folder: string): Promise<void> {
  const file = await open(stagedFile(folder), 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Removes what was made ready, and with `parts` what was downloaded for it. */
export async function removeStaged(folder: string, parts: boolean): Promise<void> {
  for (const name of await readdir(folder)) {
    if (/^next\.db/.test(name) || (parts && name.endsWith('.part')))
      await rm(join(folder, name), { force: true })
  }
}
