import { constants } from 'node:fs'
import { copyFile, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../shared/result.ts'
import { tableNames } from '../release/schema.ts'
import { hasThisIndex } from './contentFile.ts'
import { activate, indexAndVerify, indexShare, type Progress, removeStaged, stagedFile } from './staged.ts'
import type { PullState } from './state.ts'
import type { ContentFault } from './verifyContent.ts'

/**
 * After an update of the program the active content may hold indexes it does not read. They are built anew from the
 * kiosk's own rows, so that a kiosk without a network has its content back. Whether anything was done; a fault (this
 * program also has other tables, the disk is full) leaves it to the next download.
 */
export async function reindex(
  folder: string,
  state: PullState,
  progress: Progress,
): Promise<Result<boolean, ContentFault | 'no-space'>> {
  const active = state.active()
  if (!active || hasThisIndex(active.file)) return ok(false)
  const from = join(folder, active.file)
  const disk = await statfs(folder)
  const needed = (await stat(from)).size * (1 + indexShare)
  if (disk.bavail * disk.bsize < needed) return fail('no-space', `${needed} bytes needed`)
  await copyFile(from, stagedFile(folder), constants.COPYFILE_FICLONE)
  const built = dropIndexes(stagedFile(folder))
  const ready = built.ok ? await indexAndVerify(stagedFile(folder), active, progress) : built
  if (!ready.ok) {
    await removeStaged(folder)
    return ready
  }
  await activate(folder, active, state)
  return ok(true)
}

/** Leaves the rows as they were signed, and nothing else. */
function dropIndexes(file: string): Result<void, 'corrupt'> {
  const db = new Database(file)
  try {
    db.pragma('journal_mode = OFF')
    db.pragma('synchronous = OFF')
    const others = db
      .prepare<string[], { name: string; type: string; sql: string }>(
        `SELECT name, type, sql FROM sqlite_schema
        WHERE sql IS NOT NULL AND NOT (type = 'table' AND name IN (${tableNames.map(() => '?').join()}))
        ORDER BY sql NOT LIKE 'CREATE VIRTUAL%', type DESC`,
      )
      .all(...tableNames)
    // Virtual tables first: the tables behind them go with them.
    for (const { name, type } of others) db.exec(`DROP ${type.toUpperCase()} IF EXISTS "${name}"`)
    return ok(undefined)
  } catch (error) {
    if (error instanceof Database.SqliteError) return fail('corrupt', error.message)
    throw error
  } finally {
    db.close()
  }
}
