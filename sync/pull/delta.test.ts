import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { rowsOf } from '../release/contentRoot.ts'
import { readPointer } from './state/state.ts'
import { newFolder, pullTo, release, type Sent, type Source, serve } from './testSource.ts'

/** A kiosk with the first release, and the second one published. */
async function behind(second = ['甲。', '改乙。', '丙。']) {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。', '乙。'])
  const source = await serve(out)
  const pull = () => pullTo(dir, out, [source.url])
  expect(await pull()).toMatchObject({ result: { value: { version: 1, kind: 'full' } } })
  await release(out, second)
  source.requests = []
  return { out, dir, source, pull }
}

function active(dir: string): { file: string; db: Database.Database; root: string; version: number } {
  const pointer = readPointer(join(dir, 'state.db'))
  if (!pointer) throw new Error('nothing is active')
  const file = join(dir, 'content', pointer.file)
  const db = new Database(file, { readonly: true })
  onTestFinished(() => void db.close())
  return { file, db, root: pointer.contentRoot, version: pointer.version }
}

const fetched = ({ requests }: Source, what: string): boolean =>
  requests.some(({ path }) => path.includes(what))
const textOf = (db: Database.Database): unknown[] =>
  db.prepare('SELECT text FROM article ORDER BY ord').pluck().all()

test('a newer release comes as a delta: few bytes, the signed rows, searchable; the one before is kept', async () => {
  const { dir, source, pull } = await behind()
  expect(await pull()).toMatchObject({
    result: { ok: true, value: { changed: true, version: 2, kind: 'delta' } },
  })
  expect(fetched(source, 'content.db.zst')).toBe(false)
  const { db, root } = active(dir)
  expect(textOf(db)).toEqual(['甲。', '改乙。', '丙。'])
  expect(rowsOf(db).root).toBe(root)
  expect(db.prepare('SELECT count(*) FROM search_article').pluck().get()).toBe(3)
  expect(readdirSync(join(dir, 'content'))).toHaveLength(2)
})

test('a release that changed nothing moves the pointer and copies nothing', async () => {
  const { dir, pull } = await behind(['甲。', '乙。'])
  const { file } = active(dir)
  expect(await pull()).toMatchObject({ result: { value: { version: 2, kind: 'pointer' } } })
  expect(active(dir)).toMatchObject({ file, version: 2 })
})

test('a base in which a bit has flipped is not built on: the whole release is fetched', async () => {
  const { dir, source, pull } = await behind()
  const { file } = active(dir)
  const bytes = readFileSync(file)
  const at = bytes.indexOf(Buffer.from('乙。'))
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(file, bytes)
  expect(await pull()).toMatchObject({ result: { value: { version: 2, kind: 'full' } } })
  expect(fetched(source, 'content.db.zst')).toBe(true)
  expect(textOf(active(dir).db)).toEqual(['甲。', '改乙。', '丙。'])
})

test.each<[string, (sent: Sent) => Sent]>([
  ['is not there', () => ({ status: 404, bytes: Buffer.alloc(0) })],
  ['is something else', ({ bytes }) => ({ status: 200, bytes: Buffer.alloc(bytes.length, '示') })],
])('a delta that %s gives way to the whole release', async (_, change) => {
  const { dir, source, pull } = await behind()
  source.onTheWay = (path, sent) => (path.includes('delta-') ? change(sent) : sent)
  expect(await pull()).toMatchObject({ result: { value: { version: 2, kind: 'full' } } })
  expect(textOf(active(dir).db)).toEqual(['甲。', '改乙。', '丙。'])
})

test('with one mirror away and one that lies, the third is enough', async () => {
  const { out, dir, source } = await behind()
  const [away, lying] = [await serve(out), await serve(out)]
  away.stop()
  lying.onTheWay = () => ({ status: 200, bytes: Buffer.from('<html>请登录</html>') })
  const outcome = await pullTo(dir, out, [away.url, lying.url, source.url])
  expect(outcome).toMatchObject({ result: { ok: true, value: { version: 2 } } })
  expect(active(dir).version).toBe(2)
})

test('notes that were lost are found again in the content files, and an older release does not come back', async () => {
  const { out, dir, pull } = await behind()
  const old = newFolder()
  await pull()
  cpSync(out, old, { recursive: true })
  await release(out, ['新。'])
  await pull()
  writeFileSync(join(dir, 'state.db'), Buffer.alloc(4096))
  for (const suffix of ['-wal', '-shm']) writeFileSync(join(dir, `state.db${suffix}`), '')
  const stale = await serve(old)
  expect(await pullTo(dir, out, [stale.url])).toMatchObject({ result: { ok: false, code: 'rolled-back' } })
  expect(active(dir).version).toBe(3)
})
