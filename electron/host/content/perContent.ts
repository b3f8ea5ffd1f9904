import type { Database } from 'better-sqlite3'

/** Works something out of a content file once, when it is first asked for; it goes when the file is let go of. */
export function perContent<Made>(make: (db: Database) => Made): (db: Database) => Made {
  const made = new WeakMap<Database, Made>()
  return (db) => {
    const known = made.get(db)
    if (known !== undefined) return known
    const fresh = make(db)
    made.set(db, fresh)
    return fresh
  }
}
