import Database from 'better-sqlite3'
import { fail, type Result } from '../../shared/result.ts'

export type DiskFault = 'no-space' | 'disk'

const full = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL']
const broken = [
  'EIO',
  'EROFS',
  'EMFILE',
  'ENFILE',
  'EACCES',
  'EPERM',
  'ENODEV',
  'ENXIO',
  'EBUSY',
  'ENOENT',
  'ENOTDIR',
]
const brokenInSqlite = /^SQLITE_(IOERR|READONLY|CANTOPEN|NOMEM|PERM|BUSY)/

/** What of an error is the disk's doing; null for anything else, which is a bug. `detail` is the code alone. */
export function diskFault(error: unknown): Result<never, DiskFault> | null {
  if (!(error instanceof Error) || !('code' in error)) return null
  const code = String(error.code)
  if (full.includes(code)) return fail('no-space', code)
  if (broken.includes(code) || brokenInSqlite.test(code)) return fail('disk', code)
  return null
}

/** Whether a database file is not what it was: cut short, zeroed, overwritten. */
export const isDamaged = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(error.code)
