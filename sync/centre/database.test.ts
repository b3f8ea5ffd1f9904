import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from './database.ts'

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
