import SqliteDatabase from 'better-sqlite3'
import { Kysely, PostgresDialect, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import pg from 'pg'
import { expect, test } from 'vitest'
import { migrations } from '../migrations.ts'
import type { Tables } from '../tables.ts'
import { databaseKinds } from '../testDatabases.ts'

test.each(await databaseKinds())('requests under way keep what is owed on $name', async (kind) => {
  const { url, drop } = await kind.create()
  const dialect = url
    ? new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) })
    : new SqliteDialect({ database: new SqliteDatabase(':memory:') })
  const db = new Kysely<Tables>({ dialect })
  const schema = url
    ? (await sql<{ name: string }>`select current_schema() as name`.execute(db)).rows[0]?.name
    : null
  if (schema) await sql`drop schema ${sql.id(schema)} cascade; create schema ${sql.id(schema)}`.execute(db)
  const migrate = async (until: string) => {
    const known = Object.fromEntries(Object.entries(migrations).filter(([name]) => name <= until))
    const provider = { getMigrations: async () => known }
    const migrator = new Migrator({ db, provider, ...(schema && { migrationTableSchema: schema }) })
    expect((await migrator.migrateToLatest()).error).toBeUndefined()
  }
  await migrate('2026-12-fleet')
  await sql`insert into kiosk (id, name, enrolled_at, sessions) values ('k', '示例', '', 0)`.execute(db)
  const add = async (id: string, state: string, promised: readonly string[], dates: (string | null)[]) => {
    const due = JSON.stringify(promised.map((what) => ({ what, days: 1 })))
    const [decide, schedule, contact] = dates
    await sql`insert into request (id, kiosk_id, sequence, kind, sha256, envelope, receipt_hash, tail_check,
      practitioner_id, practitioner_name, institution_name, state, due, decide_by, schedule_by, contact_by, version,
      received_at, updated_at, leaf) values (${id}, 'k', 1, 'some', '', '', ${id}, '', '', '', '', ${state}, ${due},
      ${decide ?? null}, ${schedule ?? null}, ${contact ?? null}, 1, '', '', ${id.length})`.execute(db)
  }
  await add('a', 'received', ['decide', 'schedule'], ['2026-05-06', '2026-05-08'])
  await add('bb', 'accepted', ['decide', 'schedule'], ['2026-05-06', '2026-05-08'])
  await add('ccc', 'received', ['contact'], [null, null, null])
  await add('dddd', 'contacted', ['decide'], ['2026-05-07'])
  await add('eeeee', 'closed', ['decide'], ['2026-05-07'])
  await sql`insert into audit (id, at, who, what, request_id, detail) values ('1', '2026-05-05', 's', 'accepted', 'bb', '')`.execute(
    db,
  )
  await migrate('2027-01-dues')
  const rows = await db
    .selectFrom('request')
    .select(['id', 'next_what', 'next_by', 'accepted_at', 'later'])
    .orderBy('id')
    .execute()
  expect(rows.map((row) => Object.values(row))).toEqual([
    ['a', 'decide', '2026-05-06', null, '[]'],
    ['bb', 'schedule', '2026-05-08', '2026-05-05', '[]'],
    ['ccc', 'contact', null, null, '[]'],
    ['dddd', 'decide', '2026-05-07', null, '[]'],
    ['eeeee', null, null, null, '[]'],
  ])
  await db.destroy()
  await drop()
})
