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

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async create() {
    const schema = `test_${randomBytes(6).toString('hex')}`
    await run(own.href, `CREATE SCHEMA ${schema}`)
    const url = new URL(own)
    url.searchParams.set('options', `-c search_path=${schema}`)
    return { url: url.href, drop: async () => void (await run(own.href, `DROP SCHEMA ${schema} CASCADE`)) }
  },
}

async function run(connectionString: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    return await client.query(statement)
  } finally {
    await client.end()
  }
}

/** SQLite, and PostgreSQL where one answers; says so when none does. */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  try {
    const there = await run(server, `SELECT 1 FROM pg_database WHERE datname = '${ownDatabase}'`)
    if (there.rowCount === 0) await run(server, `CREATE DATABASE ${ownDatabase}`)
    return [sqlite, postgres]
  } catch {
    console.log('PostgreSQL does not answer: the suite runs on SQLite only')
    return [sqlite]
  }
}
