import { once } from 'node:events'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { searchArticles } from '../../shared/search/impact/searcher.ts'
import { publish } from '../publisher/publish.ts'
import { openArticleIndex } from './indexes/articleIndex.ts'
import { timer } from './net/timer.ts'
import { httpTransport } from './net/transport.ts'
import { openPull } from './pull.ts'
import { openState, type PullState, readPointer } from './state/state.ts'

const resources = join(import.meta.dirname, '../../resources')
/** Two laws of the sample, which are indexed sooner than all of it. */
const laws = ['婚姻家庭编司法解释（一）.md', '彩礼司法解释.md']
const publishLaws = (out: string, folder: string) =>
  publish({
    out,
    laws: folder,
    sample: false,
    sampleDir: '',
    rulesDir: join(resources, 'rules'),
    lexiconDir: folder,
    now: new Date(),
    onProgress: () => undefined,
  })

let published: string
beforeAll(async () => {
  published = mkdtempSync(join(tmpdir(), 'published-'))
  // Two releases of different content: the second has one law more.
  const folder = join(published, 'laws')
  mkdirSync(folder)
  for (const law of laws) cpSync(join(resources, 'sample/laws', law), join(folder, law))
  expect(await publishLaws(join(published, 'first'), folder)).toMatchObject({ ok: true })
  cpSync(join(published, 'first'), join(published, 'second'), { recursive: true })
  cpSync(join(published, 'first-keys'), join(published, 'second-keys'), { recursive: true })
  writeFileSync(join(folder, '示例法.md'), '# 示例法\n\n<!-- INFO END -->\n\n第一条 示例条文。\n')
  expect(await publishLaws(join(published, 'second'), folder)).toMatchObject({ ok: true })
})
afterAll(() => rmSync(published, { recursive: true }))

let server: Server
let served: string
let dir: string
let state: PullState
/** What the network does to a file on its way. */
let onTheWay: (path: string, bytes: Buffer) => Buffer | null
let requests: string[]

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'kiosk-'))
  const opened = openState(join(dir, 'state.db'))
  if (!opened.ok) throw new Error(opened.code)
  state = opened.value
  serve('first')
  cpSync(join(served, 'metadata/1.root.json'), join(dir, 'root.json'))
  onTheWay = (_, bytes) => bytes
  requests = []
  server = createServer((request, response) => {
    const path = request.url ?? ''
    requests.push(path)
    let bytes: Buffer
    try {
      bytes = readFileSync(join(served, path))
    } catch {
      response.writeHead(404).end()
      return
    }
    const sent = onTheWay(path, bytes)
    response.writeHead(200, { 'content-length': bytes.length })
    if (sent?.length === bytes.length) response.end(sent)
    else response.write(sent ?? '', () => response.destroy())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(async () => {
  state.close()
  server.closeAllConnections()
  server.close()
  await once(server, 'close')
  rmSync(dir, { recursive: true })
})

const serve = (release: 'first' | 'second'): void => {
  served = join(published, release)
}
let port = 0
const pull = async () => {
  const address = server.address()
  if (typeof address === 'object' && address) port = address.port
  const http = httpTransport()
  const opened = openPull({
    dir,
    urls: [`http://127.0.0.1:${port}`],
    trustedRoot: join(dir, 'root.json'),
    now: () => new Date(),
    random: () => 0,
    after: timer,
    transport: http.get,
  })
  const { result } = await opened.pull({ allowLarge: true })
  opened.close()
  await http.close()
  return result
}
/** Without what waits to be fetched further. */
const contentFiles = (): string[] =>
  readdirSync(join(dir, 'content')).filter((name) => !name.endsWith('.part'))

test('a signed release becomes the active content, searchable, and its file is read-only material', async () => {
  expect(await pull()).toMatchObject({ ok: true, value: { changed: true, version: 1 } })
  const pointer = readPointer(join(dir, 'state.db'))
  expect(contentFiles()).toEqual([pointer?.file])
  const db = new Database(join(dir, 'content', pointer?.file ?? ''), { readonly: true })
  expect(searchArticles(openArticleIndex(db), '离婚', 20).length).toBeGreaterThan(5)
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete')
  db.close()
})

test('nothing new means nothing fetched but metadata', async () => {
  await pull()
  requests = []
  expect(await pull()).toMatchObject({ ok: true, value: { changed: false, version: 1 } })
  expect(requests.filter((path) => path.includes('targets/'))).toEqual([])
})

test('a newer release takes over, the one before is kept, older ones go', async () => {
  await pull()
  const first = contentFiles()
  serve('second')
  expect(await pull()).toMatchObject({ ok: true, value: { changed: true, version: 2 } })
  expect(contentFiles()).toHaveLength(2)
  expect(contentFiles()).toEqual(expect.arrayContaining(first))
  expect(state.previous()?.version).toBe(1)
})

test('after an update of the program a kiosk without a network builds its indexes anew from its own rows', async () => {
  await pull()
  const pointer = state.active()
  if (!pointer) throw new Error('nothing is active')
  const file = 'of-the-program-before.db'
  renameSync(join(dir, 'content', pointer.file), join(dir, 'content', file))
  const before = new Database(join(dir, 'content', file))
  before.exec('DROP TABLE search_words; CREATE TABLE of_the_program_before (n)')
  before.close()
  state.activate({ ...pointer, file })
  onTheWay = () => null
  expect(await pull()).toMatchObject({ ok: false, code: 'unreachable' })
  const now = readPointer(join(dir, 'state.db'))
  expect(now).toMatchObject({ version: pointer.version, contentRoot: pointer.contentRoot })
  const db = new Database(join(dir, 'content', now?.file ?? ''), { readonly: true })
  expect(searchArticles(openArticleIndex(db), '离婚', 20).length).toBeGreaterThan(5)
  expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'of_the_program_before'").get()).toBeUndefined()
  db.close()
})

const flip = (bytes: Buffer): Buffer => {
  const altered = Buffer.from(bytes)
  const middle = altered.length >> 1
  altered.writeUInt8(altered.readUInt8(middle) ^ 1, middle)
  return altered
}

test.each([
  ['one bit flipped in the content', /targets\//, flip, 'hash-mismatch'],
  [
    'the content cut short',
    /targets\//,
    (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1),
    'unreachable',
  ],
  ['one bit flipped in the targets metadata', /\d\.targets\.json/, flip, 'refused'],
  ['the timestamp cut short', /timestamp\.json/, (bytes: Buffer) => bytes.subarray(0, 40), 'unreachable'],
] as const)('%s: refused, the content that is active stays', async (_, file, alter, code) => {
  await pull()
  const before = readPointer(join(dir, 'state.db'))
  serve('second')
  onTheWay = (path, bytes) => (file.test(path) ? alter(bytes) : bytes)
  expect(await pull()).toMatchObject({ ok: false, code })
  expect(readPointer(join(dir, 'state.db'))).toEqual(before)
  expect(contentFiles()).toEqual([before?.file])

  onTheWay = (_path, bytes) => bytes
  expect(await pull()).toMatchObject({ ok: true, value: { changed: true, version: 2 } })
})

test('a release signed by others is refused', async () => {
  await publishLaws(join(dir, 'other'), join(published, 'laws'))
  served = join(dir, 'other')
  expect(await pull()).toMatchObject({ ok: false, code: 'refused' })
  expect(state.active()).toBeNull()
})

test('an older release does not come back, also when the metadata kept on the disk is damaged', async () => {
  serve('second')
  await pull()
  serve('first')
  expect(await pull()).toMatchObject({ ok: false, code: 'refused' })

  // Cut local metadata is what lets tuf-js accept an older version; the floors in state.db do not.
  const db = new Database(join(dir, 'state.db'))
  db.prepare("UPDATE metadata SET bytes = x'7b'").run()
  db.close()
  expect(await pull()).toMatchObject({ ok: false, code: 'rolled-back' })
  expect(state.active()?.version).toBe(2)
  serve('second')
  expect(await pull()).toMatchObject({ ok: true, value: { changed: false, version: 2 } })
})

test('a server that is away is an answer', async () => {
  server.close()
  server.closeAllConnections()
  expect(await pull()).toMatchObject({ ok: false, code: 'unreachable' })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
