import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { CompiledQuery, type Dialect, Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { fail, ok, type Result } from '../../shared/result.ts'
import { migrations } from './migrations.ts'
import type { Tables } from './tables.ts'

export type CentreDatabase = Kysely<Tables>

/**
 * Opens the centre's database and brings its tables up to date: PostgreSQL when a URL is given, otherwise
 * `<dir>/centre.db`. Either way a commit is on the disk before it is answered. Fails with `database`; `detail` is the
 * driver's code.
 */
export async function openDatabase(
  dir: string,
  databaseUrl: string | undefined,
): Promise<Result<CentreDatabase, 'database'>> {
  let db: CentreDatabase | null = null
  try {
    db = new Kysely<Tables>({ dialect: databaseUrl ? postgres(databaseUrl) : sqlite(join(dir, 'centre.db')) })
    if (!(await upToDate(db))) await migrate(db, databaseUrl !== undefined)
    return ok(db)
  } catch (error) {
    await db?.destroy()
    return fail('database', errorCode(error))
  }
}

function sqlite(path: string): Dialect {
  const database = new SqliteDatabase(path)
  database.pragma('busy_timeout = 5000')
  database.pragma('journal_mode = WAL')
  // WAL opens at NORMAL, which loses acknowledged rows in a power cut.
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  const settings = ['journal_mode', 'synchronous', 'foreign_keys'].map((name) =>
    database.pragma(name, { simple: true }),
  )
  if (settings.join() !== 'wal,2,1') {
    database.close()
    throw new Error(`${path} cannot be written durably`)
  }
  return new SqliteDialect({ database })
}

function postgres(databaseUrl: string): Dialect {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 10, connectionTimeoutMillis: 5_000 })
  // An idle connection was lost. The pool has dropped it; the next query opens another or fails with the reason.
  pool.on('error', () => {})
  return new PostgresDialect({
    pool,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit to on'))
    },
  })
}

/** Asked first: the migrator takes a lock and reads every table of every schema to find that there is nothing to do. */
async function upToDate(db: CentreDatabase): Promise<boolean> {
  try {
    const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db)
    const done = new Set(rows.map(({ name }) => name))
    const all = Object.keys(migrations)
    return done.size === all.length && all.every((name) => done.has(name))
  } catch {
    return false // There is no list yet; what else is wrong the migrator says.
  }
}

async function migrate(db: CentreDatabase, onPostgres: boolean): Promise<void> {
  // Named outright: the migrator would otherwise take another schema's tables for its own.
  const schema = onPostgres
    ? (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name
    : undefined
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}

/** The code or name of a driver's error: its message may quote values. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name
}
