import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { DeltaManifest, Manifest } from '../../release/manifest.ts'
import { RowSet } from '../../release/rowSet.ts'
import { readRecord, writeRecord } from '../contentRecord.ts'
import { dropIndexes } from '../dropIndexes.ts'
import { buildIndexes } from '../indexes/buildIndexes.ts'
import { updateIndexes } from '../indexes/updateIndexes.ts'
import type { Kiosk } from '../kiosk.ts'
import type { UnpackFault } from '../unpack.ts'
import { type ContentFault, sameCounts } from '../verifyContent.ts'
import { canary } from './canary.ts'
import { readDelta } from './readDelta.ts'
import { type ChangeFault, rowWriter } from './rowWriter.ts'

export type ApplyFault = ContentFault | ChangeFault | UnpackFault | 'malformed' | 'no-record'

/**
 * Applies a delta to the copy of its base, rows and indexes in one transaction, and checks what it came to: references,
 * counts and content root as signed, and the changed articles searchable. Reads only what it changes; no step grows
 * with the rest of the content, except where so much changed that the indexes are built anew.
 */
export async function applyDelta(
  db: Database.Database,
  part: string,
  delta: DeltaManifest,
  signed: Manifest,
  { state, progress, at }: Pick<Kiosk, 'state' | 'progress' | 'at'>,
): Promise<Result<void, ApplyFault>> {
  const record = readRecord(db)
  if (!record || record.contentRoot !== delta.base) return fail('no-record')
  const rows = new RowSet(record.rowSet)
  const { write, applied, counts } = rowWriter(db, rows, { ...record.counts })
  progress('index', 0, delta.changes)
  db.pragma('foreign_keys = ON')
  db.exec('BEGIN')
  db.pragma('defer_foreign_keys = ON')
  const read = await readDelta(part, delta, write)
  if (!read.ok) return read
  if (rows.root !== signed.contentRoot) return fail('wrong-root', rows.root)
  const counted = sameCounts(counts, signed.counts)
  if (!counted.ok) return counted
  at('delta-applied')
  const indexed = updateIndexes(db, applied)
  if (indexed === 'rebuild') dropIndexes(db)
  const { version, contentRoot, publishedAt } = signed
  const floors = state.floors()
  writeRecord(db, { version, contentRoot, publishedAt, counts: signed.counts, floors, rowSet: rows.state })
  const committed = commit(db)
  if (!committed.ok) return committed
  const articles = signed.counts.article ?? 0
  if (indexed === 'rebuild') buildIndexes(db, (done) => progress('index', done, articles))
  at('indexed')
  progress('index', delta.changes, delta.changes)
  const found = canary(db, applied)
  if (!found.ok) return found
  at('verified')
  return ok(undefined)
}

/** References are checked when the transaction ends: rows may come in any order. */
function commit(db: Database.Database): Result<void, 'broken-reference'> {
  try {
    db.exec('COMMIT')
    return ok(undefined)
  } catch (error) {
    if (!(error instanceof Database.SqliteError) || !error.code.startsWith('SQLITE_CONSTRAINT')) throw error
    return fail('broken-reference', error.code)
  }
}
