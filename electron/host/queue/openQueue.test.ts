import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openQueue } from './openQueue.ts'
import { openQueueStore } from './queueStore.ts'
import { type Step, steps } from './schema.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'queue-'))
  path = join(folder, 'queue.db')
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = steps.length

/** A step of an app that does not exist. */
const addNote: Step = (db) => {
  db.exec("ALTER TABLE request ADD COLUMN note TEXT NOT NULL DEFAULT '示例'")
}
const fail: Step = () => {
  throw new Error('this step fails')
}

function add(...ids: string[]): void {
  const queue = openQueueStore(path)
  for (const id of ids) {
    const about = {
      kind: 'lawyer-reservation',
      savedAt: '2026-11-23T01:00:00.000Z',
      tailCheck: '',
      due: [],
      visit: '',
      follows: null,
    }
    const request = { ...about, id, receiptHash: id, sha256: '', bytes: Buffer.from(`示例 ${id}`) }
    expect(queue.enqueue(queue.nextSequence(), request).ok).toBe(true)
  }
  queue.close()
}

/** The queue as it lies in the files, read without the app. */
function read(): { version: unknown; requests: unknown[] } {
  const db = new Database(path)
  const version = db.pragma('user_version', { simple: true })
  const requests = db.prepare('SELECT * FROM request ORDER BY sequence').all()
  db.close()
  return { version, requests }
}

const hashes = (): (string | null)[] =>
  ['', '-wal'].map((end) =>
    existsSync(path + end)
      ? createHash('sha256')
          .update(readFileSync(path + end))
          .digest('hex')
      : null,
  )

test('a queue of an older version is brought forward with all its requests, and goes on', () => {
  add('a', 'b')
  const before = read()
  openQueue(path, [...steps, addNote]).close()
  const { version, requests } = read()
  expect([before.version, version]).toEqual([now, now + 1])
  expect(requests).toEqual(before.requests.map((row) => ({ ...(row as object), note: '示例' })))
  const again = openQueue(path, [...steps, addNote])
  expect(again.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'request'").pluck().get()).toBe(2)
  again.close()
})

test('all steps are taken or none: where one fails the queue stays as it was, to the byte', () => {
  add('a')
  const before = hashes()
  expect(() => openQueue(path, [...steps, addNote, fail])).toThrow('this step fails')
  expect(hashes()).toEqual(before)
  add('b')
  expect(read()).toMatchObject({ version: now, requests: [{ id: 'a' }, { id: 'b' }] })
})

test('killed in the middle of a step, the next start takes it whole', () => {
  add('a')
  const program = `
    import { openQueue } from ${JSON.stringify(new URL('./openQueue.ts', import.meta.url).href)}
    import { steps } from ${JSON.stringify(new URL('./schema.ts', import.meta.url).href)}
    const die = (db) => {
      db.exec('ALTER TABLE request ADD COLUMN half TEXT')
      process.kill(process.pid, 'SIGKILL')
    }
    openQueue(process.argv[1], [...steps, die])
  `
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', program, path])
  expect(run.signal).toBe('SIGKILL')
  openQueue(path, [...steps, addNote]).close()
  const { version, requests } = read()
  expect(version).toBe(now + 1)
  expect(requests).toEqual([expect.objectContaining({ id: 'a', note: '示例' })])
  expect(requests[0]).not.toHaveProperty('half')
})

test('a queue of a newer version is refused with words, and every byte is left, the write-ahead log too', () => {
  add('a')
  // The newer app was killed: its step and its version lie in the log alone.
  const newer = openQueue(path, [...steps, addNote])
  const left = join(folder, 'left.db')
  for (const end of ['', '-wal']) copyFileSync(path + end, left + end)
  newer.close()
  path = left
  const before = hashes()
  expect(before).not.toContain(null)
  expect(() => openQueueStore(path)).toThrow(
    `queue.db is of version ${now + 1}, this app knows ${now}: update the app`,
  )
  expect(hashes()).toEqual(before)
  expect(read()).toMatchObject({ version: now + 1, requests: [{ id: 'a', note: '示例' }] })
})

test('a file that is no queue is refused and left', () => {
  copyFileSync(import.meta.filename, path)
  const before = hashes()
  expect(() => openQueueStore(path)).toThrow('not a database')
  expect(hashes()).toEqual(before)
})

test('a queue that was made but not counted, or lacks an index, is taken over', () => {
  add('a')
  const db = new Database(path)
  for (const table of ['memory', 'contradiction']) db.exec(`DROP TABLE ${table}`)
  db.exec('DROP INDEX request_visit; ALTER TABLE request DROP COLUMN visit')
  db.exec('DROP INDEX request_follows; ALTER TABLE request DROP COLUMN follows')
  db.pragma('user_version = 0')
  db.exec('DROP INDEX request_open')
  db.close()
  add('b')
  expect(read()).toMatchObject({ version: now, requests: [{ id: 'a' }, { id: 'b' }] })
})

test('a file whose very first making was cut off by the power is taken over', () => {
  const first = new Database(path)
  first.exec('CREATE TABLE half (text TEXT)')
  // So small a cache that pages reach the file before the commit, with what was there before in the journal.
  first.pragma('cache_size = 1')
  first.exec('BEGIN; CREATE TABLE request (wrong TEXT)')
  for (let n = 0; n < 100; n++) first.prepare('INSERT INTO half VALUES (?)').run('示例'.repeat(500))
  const left = join(folder, 'left.db')
  for (const end of ['', '-journal']) copyFileSync(path + end, left + end)
  first.close()
  path = left
  add('a')
  expect(read()).toMatchObject({ version: now, requests: [{ id: 'a' }] })
})
