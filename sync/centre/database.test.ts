import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { Migrator } from 'kysely/migration'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signAcknowledgement } from '../envelope/ack.ts'
import { openDatabase } from './database.ts'
import { initCentre } from './init.ts'
import { loadKeys } from './keys.ts'
import { verifyLog } from './log/verify.ts'
import { migrations } from './migrations.ts'
import { openRecordKeys } from './records/recordKeys.ts'
import { testCentre } from './testCentre.ts'
import { sqlite } from './testDatabases.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'database-'))
})
afterEach(() => rm(dir, { recursive: true }))

test('SQLite commits to the disk and keeps its references', async () => {
  const opened = await openDatabase(dir, undefined)
  if (!opened.ok) throw new Error(opened.code)
  const pragma = async (name: string) =>
    Object.values((await sql<object>`pragma ${sql.raw(name)}`.execute(opened.value)).rows[0] ?? {})[0]
  expect(await pragma('journal_mode')).toBe('wal')
  expect(await pragma('synchronous')).toBe(2)
  expect(await pragma('foreign_keys')).toBe(1)
  await opened.value.destroy()
})

test('opening again finds the tables as they are', async () => {
  for (let i = 0; i < 2; i++) {
    const opened = await openDatabase(dir, undefined)
    if (!opened.ok) throw new Error(opened.code)
    expect(await opened.value.selectFrom('request').select('id').execute()).toEqual([])
    await opened.value.destroy()
  }
})

test('a database that cannot be opened is a failure with its code, not an exception', async () => {
  await writeFile(join(dir, 'centre.db'), 'this is no database at all, only text of some length'.repeat(20))
  expect(await openDatabase(dir, undefined)).toMatchObject({ code: 'database', detail: 'SQLITE_NOTADB' })
  const nobody = 'postgres://nobody@127.0.0.1:1/none'
  expect(await openDatabase(dir, nobody)).toMatchObject({ code: 'database', detail: 'ECONNREFUSED' })
})

test('requests taken in before there was a log become its first leaves, and are still opened', async () => {
  const now = () => new Date('2026-04-30T02:00:00.000Z')
  // A centre of now, for its keys and sealed requests; the database is made as it once was.
  const centre = await testCentre(sqlite)
  const path = join(dir, 'centre.db')
  const old = new Kysely<never>({ dialect: new SqliteDialect({ database: new SqliteDatabase(path) }) })
  const earlier = Object.fromEntries(Object.entries(migrations).slice(0, 2))
  const migrator = new Migrator({ db: old, provider: { getMigrations: async () => earlier } })
  expect((await migrator.migrateToLatest()).error).toBeUndefined()
  await cp(join(centre.dir, 'keys'), join(dir, 'keys'), { recursive: true })
  const keys = await loadKeys(dir)
  if (!keys.ok) throw new Error(keys.code)
  await sql`insert into kiosk values ('kiosk-1', '示例', 'hash', ${now().toISOString()}, null)`.execute(old)
  for (const minute of [2, 1, 3]) {
    const { id, bytes, sha256 } = await centre.sealed()
    const { header } = JSON.parse(new TextDecoder().decode(bytes))
    const at = `2026-04-30T02:0${minute}:00.000Z`
    const text = new TextDecoder().decode(bytes)
    const said = signAcknowledgement({ id, sha256, receivedAt: at }, keys.value.ackKey)
    await sql`insert into request (id, kiosk_id, sequence, kind, sha256, envelope, receipt_hash, tail_check,
      practitioner_id, practitioner_name, institution_name, state, due, version, received_at, updated_at)
      values (${id}, 'kiosk-1', ${header.sequence}, ${header.kind}, ${sha256}, ${text}, ${header.receiptHash},
      ${header.tailCheck}, 'p', 'p', '', 'received', '[]', 1, ${at}, ${at})`.execute(old)
    await sql`insert into response values (${id}, ${said.statement}, ${said.signature}, ${said.keyId})`.execute(
      old,
    )
  }
  await old.destroy()
  await initCentre(dir, { databaseUrl: undefined, now })
  const opened = await openDatabase(dir, undefined)
  if (!opened.ok) throw new Error(`${opened.code} ${opened.detail}`)
  const leaves = await opened.value
    .selectFrom('request')
    .select(['leaf', 'received_at'])
    .orderBy('leaf')
    .execute()
  expect(leaves.map(({ received_at }) => received_at.slice(14, 16))).toEqual(['01', '02', '03'])
  const recordKeys = openRecordKeys(dir)
  const verified = await verifyLog({ db: opened.value, keys: keys.value, recordKeys })
  expect(verified).toMatchObject({ records: 3, findings: [] })
  recordKeys.close()
  await opened.value.destroy()
  await centre.close()
})
