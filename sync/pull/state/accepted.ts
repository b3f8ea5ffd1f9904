import type { Database } from 'better-sqlite3'

export type Role = 'root' | 'timestamp' | 'snapshot' | 'targets'
export type Document = { role: Role; version: number; bytes: Buffer }

/**
 * The newest metadata ever accepted. Its versions are floors: they hold also when the bytes were lost, which are then
 * empty.
 */
export function accepted(db: Database) {
  const all = db.prepare<[], Document>('SELECT role, version, bytes FROM metadata')
  const save = db.prepare(
    'INSERT OR REPLACE INTO metadata (role, version, bytes) VALUES (@role, @version, @bytes)',
  )
  const floor = db.prepare<[Role], number>('SELECT version FROM metadata WHERE role = ?').pluck()
  const drop = db.prepare<[Role]>('DELETE FROM metadata WHERE role = ?')

  return {
    metadata: () => all.all(),
    floors: (): Record<string, number> =>
      Object.fromEntries(all.all().map(({ role, version }) => [role, version])),
    /**
     * Takes a root that verified. Where it gives a role other keys the floor of that role goes with them: whoever held
     * the old keys may have driven it up (the fast-forward attack; TUF specification 5.3.11).
     */
    acceptRoot: db.transaction((root: Document, rekeyed: readonly Role[]): boolean => {
      if (root.version < (floor.get('root') ?? 0)) return false
      save.run(root)
      for (const role of rekeyed) drop.run(role)
      return true
    }),
    /** Takes metadata that verified, all or none. A version below one already accepted is refused. */
    accept: db.transaction((documents: readonly Document[]): boolean => {
      if (documents.some(({ role, version }) => version < (floor.get(role) ?? 0))) return false
      for (const document of documents) save.run(document)
      return true
    }),
    /** Floors found elsewhere, after the metadata was lost. */
    restoreFloors: db.transaction((floors: Record<string, number>) => {
      for (const [role, version] of Object.entries(floors))
        if (version > (floor.get(role as Role) ?? 0)) save.run({ role, version, bytes: Buffer.alloc(0) })
    }),
  }
}

/** Until when what was accepted is valid; null where its bytes were lost and only its version is known. */
export function readExpiries(db: Database): { role: Role; version: number; expires: string | null }[] {
  const all = db.prepare<[], Document>('SELECT role, version, bytes FROM metadata ORDER BY role').all()
  return all.map(({ role, version, bytes }) => ({
    role,
    version,
    expires: bytes.length === 0 ? null : JSON.parse(bytes.toString()).signed.expires,
  }))
}
