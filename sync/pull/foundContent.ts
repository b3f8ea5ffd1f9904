import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { hasThisIndex, isContentFile } from './contentFile.ts'
import { readRecord } from './contentRecord.ts'
import { type Pointer, readPointers } from './state/state.ts'
import { verifyRows } from './verifyContent.ts'

export type Found = Pointer & { floors: Record<string, number> }

/**
 * The content files of a folder by what they say of themselves, newest first; with `checked` those only whose rows are
 * whole and have the root they name. That a release was signed they cannot say: it was verified before its file got its
 * name, and whoever may write to the disk could as well change the program.
 */
export function foundContent(folder: string, { checked }: { checked: boolean }): Found[] {
  if (!existsSync(folder)) return []
  const found = readdirSync(folder)
    .filter((file) => isContentFile(file) && hasThisIndex(file))
    .flatMap((file) => recordIn(folder, file, checked))
  return found.sort((a, b) => b.version - a.version || (a.file < b.file ? 1 : -1))
}

function recordIn(folder: string, file: string, checked: boolean): Found[] {
  let db: Database.Database | null = null
  try {
    db = new Database(join(folder, file), { readonly: true, fileMustExist: true })
    const record = readRecord(db)
    if (!record || !file.startsWith(`${record.version}-${record.contentRoot.slice(0, 12)}-`)) return []
    if (checked && !verifyRows(db, record).ok) return []
    const { version, contentRoot, publishedAt, counts, floors } = record
    return [{ version, file, contentRoot, publishedAt, counts, floors }]
  } catch (error) {
    if (error instanceof Database.SqliteError) return []
    throw error
  } finally {
    db?.close()
  }
}

/**
 * The content files a reader may try, best first: what `state.db` points to, or where it cannot be read what lies in
 * the folder, so that the screen has its content whatever became of it.
 */
export function readableContent(dir: string): Pointer[] {
  const state = join(dir, 'state.db')
  try {
    const pointers = existsSync(state) ? readPointers(state) : []
    if (pointers.length > 0) return pointers.filter(({ file }) => hasThisIndex(file))
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
  return foundContent(join(dir, 'content'), { checked: false })
}
