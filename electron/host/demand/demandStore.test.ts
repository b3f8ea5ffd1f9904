import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Opened } from '../../../shared/contract/demand.ts'
import { type DemandStore, demandStore } from './demandStore.ts'
import { openDemand } from './openDemand.ts'

let folder: string
let store: DemandStore
const path = () => join(folder, 'demand.db')
const open = () => demandStore(openDemand(path()).db)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demand-'))
  store = open()
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const document = (id: string): Opened => ({ kind: 'document', id })
const count = (id: string, times: number, day: string) => {
  for (let i = 0; i < times; i++) store.count(document(id), day)
}
const unsent = (today: string, atMost = 100) =>
  store.unsent(today, atMost).map(({ day, id, count }) => `${day} ${id} ${count}`)

test('the file has room for a day, a kind, an id and a count, and for nothing else', () => {
  const db = new Database(path(), { readonly: true })
  const tables = db.prepare<[], { name: string }>("SELECT name FROM sqlite_master WHERE type = 'table'").all()
  const columns = tables.map(({ name }) => [
    name,
    (db.pragma(`table_info(${name})`) as { name: string }[]).map((column) => column.name),
  ])
  db.close()
  expect(Object.fromEntries(columns)).toEqual({
    opened: ['day', 'kind', 'id', 'count'],
    sent: ['day', 'count'],
  })
})

test('only complete days are sent, whole days at a time, and a day once', () => {
  count('a', 2, '2026-11-21')
  count('b', 1, '2026-11-22')
  count('c', 1, '2026-11-22')
  count('d', 4, '2026-11-23')
  expect(unsent('2026-11-23')).toEqual(['2026-11-21 a 2', '2026-11-22 b 1', '2026-11-22 c 1'])
  expect(unsent('2026-11-23', 2)).toEqual(['2026-11-21 a 2'])
  store.sent(store.unsent('2026-11-23', 1))
  expect(unsent('2026-11-23', 1)).toEqual(['2026-11-22 b 1', '2026-11-22 c 1'])
  store.sent(store.unsent('2026-11-23', 1))
  store.close()
  store = open()
  expect(unsent('2026-11-23')).toEqual([])
  expect(unsent('2026-11-24')).toEqual(['2026-11-23 d 4'])
})

test('a sent day that a clock set back counts on is sent again whole', () => {
  count('a', 2, '2026-11-21')
  store.sent(store.unsent('2026-11-22', 1))
  count('a', 1, '2026-11-21')
  expect(unsent('2026-11-22')).toEqual(['2026-11-21 a 3'])
})

test('counts are kept for thirty days', () => {
  count('old', 1, '2026-10-23')
  count('kept', 1, '2026-10-24')
  store.sent(store.unsent('2026-10-24', 1))
  store.forget('2026-11-23')
  store.close()
  const db = new Database(path(), { readonly: true })
  expect(db.prepare('SELECT day FROM opened').pluck().all()).toEqual(['2026-10-24'])
  expect(db.prepare('SELECT day FROM sent').pluck().all()).toEqual([])
  db.close()
  store = open()
})

test('hot is five openings on two days of the last fourteen, the most opened first', () => {
  count('one-day', 20, '2026-11-22')
  count('few', 2, '2026-11-21')
  count('few', 2, '2026-11-22')
  count('warm', 4, '2026-11-10')
  count('warm', 1, '2026-11-23')
  count('hot', 3, '2026-11-22')
  count('hot', 3, '2026-11-23')
  count('past', 9, '2026-11-09')
  count('past', 1, '2026-11-20')
  count('to-come', 9, '2026-11-24')
  count('to-come', 1, '2026-11-23')
  expect(store.hot('2026-11-23', 8)).toEqual([document('hot'), document('warm')])
  expect(store.hot('2026-11-23', 1)).toEqual([document('hot')])
  expect(store.hot('2026-11-24', 8)).toEqual([document('to-come'), document('hot')])
})

test('a file that cannot be read, or is of a newer version, is begun anew and the reason is told', () => {
  count('a', 1, '2026-11-22')
  store.close()
  const newer = new Database(path())
  newer.pragma('user_version = 9')
  newer.close()
  const afterVersion = openDemand(path())
  expect(afterVersion.lost).toBe('version')
  afterVersion.db.close()
  writeFileSync(path(), 'no database at all, only text of some length. '.repeat(40))
  const afterRot = openDemand(path())
  expect(afterRot.lost).toBe('SQLITE_NOTADB')
  store = demandStore(afterRot.db)
  count('b', 1, '2026-11-22')
  expect(unsent('2026-11-23')).toEqual(['2026-11-22 b 1'])
  expect(readdirSync(folder)).toContain('demand.db')
})

test('where no file can be had the counts are kept in memory', () => {
  const nowhere = openDemand(join(folder, 'absent', 'demand.db'))
  expect(nowhere.lost).not.toBeNull()
  const inMemory = demandStore(nowhere.db)
  inMemory.count(document('a'), '2026-11-22')
  expect(inMemory.unsent('2026-11-23', 1)).toHaveLength(1)
  inMemory.close()
  expect(readFileSync(path()).length).toBeGreaterThan(0)
})
