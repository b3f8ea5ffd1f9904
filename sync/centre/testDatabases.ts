import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own for one test: `url` undefined means SQLite in the centre's folder. */
export type TestDatabase = { url: string | undefined; drop(): Promise<void> }
export type DatabaseKind = { name: string; create(): Promise<TestDatabase> }

const server = process.env.DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

export const sqlite: DatabaseKind = {
  name: 'SQLite',
  create: async () => ({ url: undefined, drop: async () => {} }),
}

const postgres: DatabaseKind = {
  name: 'PostgreSQL',
  async create() {
    const schema = `lawkiosk_test_${randomBytes(6).toString('hex')}`
    await run(`CREATE SCHEMA ${schema}`)
    const url = new URL(server)
    url.searchParams.set('options', `-c search_path=${schema}`)
    return { url: url.href, drop: () => run(`DROP SCHEMA ${schema} CASCADE`) }
  },
}

async function run(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server, connectionTimeoutMillis: 2_000 })
  await client.connect()
  await client.query(statement)
  await client.end()
}

/** SQLite, and PostgreSQL where one answers; says so when none does. */
export async function databaseKinds(): Promise<DatabaseKind[]> {
  try {
    await run('SELECT 1')
    return [sqlite, postgres]
  } catch {
    console.log('PostgreSQL does not answer: the suite runs on SQLite only')
    return [sqlite]
  }
}
