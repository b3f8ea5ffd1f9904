import { constants } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { stagedFile } from '../contentFile.ts'
import { hashFile } from '../hashFile.ts'
import type { KeptPointer } from '../state/pointers.ts'
import { verifyRows } from '../verifyContent.ts'

/**
 * Copies the active file to the staged one, by reference where the file system can. The copy must be the file that was
 * activated; where its hash is not known its rows must be the signed ones. Fails with `altered-base`. Throws what the
 * disk throws.
 */
export async function copyBase(folder: string, active: KeptPointer): Promise<Result<void, 'altered-base'>> {
  const staged = stagedFile(folder)
  await copyFile(join(folder, active.file), staged, constants.COPYFILE_FICLONE)
  if (active.sha256 !== null) {
    const { sha256 } = await hashFile(staged)
    return sha256 === active.sha256 ? ok(undefined) : fail('altered-base', 'not the file that was activated')
  }
  const db = new Database(staged, { readonly: true })
  try {
    const rows = verifyRows(db, active)
    return rows.ok ? ok(undefined) : fail('altered-base', rows.code)
  } catch (error) {
    if (error instanceof Database.SqliteError) return fail('altered-base', error.code)
    throw error
  } finally {
    db.close()
  }
}
