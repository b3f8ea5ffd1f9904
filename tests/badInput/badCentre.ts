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
    async close() {
      await db.destroy()
      await centre.close()
    },
  }
}
export type BadCentre = Awaited<ReturnType<typeof badCentre>> & { centre: TestCentre }

/** Looking at a page is audited; a failed sign-in is counted; a session ends. */
const passing = ['desk_session', 'sign_in_failure', 'audit']

async function stored(db: Database): Promise<Record<string, string[]>> {
  const tables = (await db.introspection.getTables()).map(({ name }) => name)
  const rows: Record<string, string[]> = {}
  for (const table of tables.filter((name) => !passing.includes(name))) {
    const all = await sql`select * from ${sql.table(table)}`.execute(db)
    rows[table] = all.rows.map((row) => JSON.stringify(row)).sort()
  }
  return rows
}
