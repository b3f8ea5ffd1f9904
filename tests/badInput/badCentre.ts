import { channel } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { openDatabase } from '../../sync/centre/database.ts'
import { type TestCentre, testCentre } from '../../sync/centre/testCentre.ts'
import type { DatabaseKind } from '../../sync/centre/testDatabases.ts'

export type Route = { readonly method: string; readonly url: string }
type Database = Extract<Awaited<ReturnType<typeof openDatabase>>, { ok: true }>['value']

/** A centre, with every route it has: Fastify says when it is made, before it has any. */
export async function badCentre(kind: DatabaseKind) {
  const routes: Route[] = []
  const made = channel('fastify.initialization')
  const listen = (message: unknown): void => {
    const { fastify } = message as { fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => {
      for (const one of [method].flat()) routes.push({ method: one, url })
    })
  }
  made.subscribe(listen)
  const centre = await testCentre(kind)
  made.unsubscribe(listen)
  const opened = await openDatabase(centre.dir, centre.databaseUrl)
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  return {
    centre,
    routes,
    db,
    /** Every row there is, but for what any visit writes. */
    stored: () => stored(db),
    /** How many of them. */
    counted: () => counted(db),
    async close() {
      await db.destroy()
      await centre.close()
    },
  }
}
export type BadCentre = Awaited<ReturnType<typeof badCentre>> & { centre: TestCentre }

/** Looking at a page is audited; a failed sign-in is counted; a session ends. */
const passing = ['desk_session', 'sign_in_failure', 'audit']

const tablesOf = async (db: Database): Promise<string[]> =>
  (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !passing.includes(name))

async function stored(db: Database): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const table of await tablesOf(db)) {
    const all = await sql`select * from ${sql.table(table)}`.execute(db)
    rows[table] = all.rows.map((row) => JSON.stringify(row)).sort()
  }
  return rows
}

/** By one query, which is made once. */
const counts = new WeakMap<Database, Promise<ReturnType<typeof countAll>>>()
const countAll = (tables: readonly string[]) =>
  sql<Record<string, unknown>>`select ${sql.join(
    tables.map((table) => sql`(select count(*) from ${sql.table(table)}) as ${sql.ref(table)}`),
  )}`

async function counted(db: Database): Promise<string> {
  const query = counts.get(db) ?? tablesOf(db).then(countAll)
  counts.set(db, query)
  return JSON.stringify((await (await query).execute(db)).rows)
}
