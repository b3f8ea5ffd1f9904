import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own for one test: `url` undefined means SQLite in the centre's folder. */
export type TestDatabase = { url: string | undefined; drop(): Promise<void> }
export type DatabaseKind = { name: string; create(): Promise<TestDatabase> }

const server = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

/**
 * The schemas of a test lie in a database for each test process of this checkout, which stays: the migrator looks at
 * every schema of its database, and fails when another process drops one meanwhile.
 */
const ownDatabase = `lawkiosk_test_${createHash('sha256')
  .update(`${import.meta.dirname} ${process.env.VITEST_POOL_ID ?? 0}`)
  .digest('hex')
  .slice(0, 12)}`
const own = new URL(server)
own.pathname = `/${ownDatabase}`

export const sqlite: DatabaseKind = {
  name: 'SQLite',
  create: async () => ({ url: undefined, drop: async () => {} }),
}

/** Schemas whose tests have ended: one that is emptied is there five times sooner than a new one. */
const free: string[] = []

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async create() {
    const schema = free.pop() ?? `test_${process.pid}_${randomBytes(6).toString('hex')}`
    await run(own.href, `CREATE SCHEMA IF NOT EXISTS ${schema}`)
    const url = new URL(own)
    // What is committed is on the disk before it is answered only where a centre says so itself.
    url.searchParams.set('options', `-c search_path=${schema} -c synchronous_commit=off`)
    const drop = async () => {
      await run(url.href, empty)
      free.push(schema)
    }
    return { url: url.href, drop }
  },
}

/**
 * What the migrations have filled stays: their own list, and where the log begins. One statement: who refers to whom is
 * looked at when all are gone.
 */
const empty = `
  DO $$ BEGIN
    EXECUTE (SELECT 'WITH ' || string_agg(format('%I AS (DELETE FROM %I)', 'no_' || tablename, tablename), ', ') || ' SELECT 1'
      FROM pg_tables WHERE schemaname = current_schema() AND tablename NOT LIKE 'kysely%' AND tablename <> 'log_state');
    UPDATE log_state SET size = 0, frontier = '', at = '1970-01-01T00:00:00.000Z';
  END $$`

async function run(connectionString: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** Drops the schemas of processes that have ended: the migrator looks at all there are. */
async function dropLeft(): Promise<void> {
  const left = await run(
    own.href,
    "SELECT nspname AS name FROM pg_namespace WHERE starts_with(nspname, 'test_')",
  )
  for (const { name } of left.rows)
    if (!runs(Number(name.split('_')[1]))) await run(own.href, `DROP SCHEMA IF EXISTS ${name} CASCADE`)
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** SQLite, and PostgreSQL where one answers; says so when none does. */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  try {
    const there = await run(server, `SELECT 1 FROM pg_database WHERE datname = '${ownDatabase}'`)
    if (there.rowCount === 0) await run(server, `CREATE DATABASE ${ownDatabase}`)
    await dropLeft()
    return [sqlite, postgres]
  } catch {
    console.log('PostgreSQL does not answer: the suite runs on SQLite only')
    return [sqlite]
  }
}
