import Database from 'better-sqlite3'

/** A full, failing or read-only disk; anything else SQLite says is a bug. */
export function isStorageError(error: unknown): error is Error & { code: string } {
  return (
    error instanceof Database.SqliteError &&
    'code' in error &&
    /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/.test(String(error.code))
  )
}
