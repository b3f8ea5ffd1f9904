import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, type Result } from '../../shared/result.ts'

/**
 * Runs `work` while no other process pulls into the same kiosk folder. The lock is SQLite's on a file that stays empty:
 * the system lets go of it whatever becomes of the process. Fails with `busy`.
 */
export async function alone<T, Code extends string>(
  dir: string,
  work: () => Promise<Result<T, Code>>,
): Promise<Result<T, Code | 'busy'>> {
  const db = new Database(join(dir, 'pull.lock'), { timeout: 0 })
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    db.close()
    if (error instanceof Database.SqliteError && error.code === 'SQLITE_BUSY')
      return fail('busy', 'another process pulls into this folder')
    throw error
  }
  try {
    return await work()
  } finally {
    db.close()
  }
}
