import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync } from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { readPointer } from '../../../sync/pull/state/state.ts'
import { newFolder, pullTo, release, type Sent, serve } from '../../../sync/pull/testSource.ts'
import { chunkBytes } from '../../../sync/release/manifest.ts'
import { rows, signContent } from './signContent.ts'

const limits = { answerMs: 1_000, windowMs: 1_000, windowBytes: 512, totalMs: 20_000 }

/** A kiosk with the first of two releases, and its mirror. */
async function behind() {
  const [out, dir] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  const pull = async (...urls: string[]) =>
    (await pullTo(dir, out, urls, { limits: { metadata: limits, files: limits } })).result
  expect(await pull(source.url)).toMatchObject({ ok: true })
  const old = join(newFolder(), 'old')
  cpSync(out, old, { recursive: true })
  await release(out, ['乙。'])
  const shown = () => readPointer(join(dir, 'state.db'))?.version
  return { out, dir, source, old, pull, shown }
}

/** A server that says these very bytes to whoever asks for such a path; nothing of HTTP is put right for it. */
async function rawServer(answer: (path: string, to: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.once('data', (asked) => answer(/^GET (\S+)/.exec(String(asked))?.[1] ?? '', socket))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** Writes the same piece for as long as somebody reads. */
function endlessly(to: Socket, piece: Buffer): void {
  while (to.writable && to.write(piece));
  to.once('drain', () => endlessly(to, piece))
}

test.each(['/metadata/timestamp.json', '/targets/'])(
  'bodies of %s that never end or are not as long as they say do no harm',
  async (where) => {
    const { out, source, pull, shown } = await behind()
    const wholly = (path: string): Buffer => readFileSync(join(out, path))
    const honest = (path: string, to: Socket): void => {
      if (!existsSync(join(out, path)))
        return void to.end('HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n')
      to.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n')
      to.end(wholly(path))
    }
    const lies: ((path: string, to: Socket) => void)[] = [
      (_, to) => {
        to.write('HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n')
        endlessly(to, Buffer.alloc(65_536, '示'))
      },
      (_, to) => to.end(`HTTP/1.1 200 OK\r\ncontent-length: 999999999\r\n\r\n{}`),
      (path, to) => {
        to.write('HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n')
        to.end(wholly(path))
      },
      (_, to) => to.end('HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfffffffff\r\n{}'),
      (_, to) => void to.write('HTTP/1.1 200 OK\r\ncontent-length: 5000\r\n\r\n{'),
    ]
    for (const lie of lies) {
      const url = await rawServer((path, to) => (path.startsWith(where) ? lie(path, to) : honest(path, to)))
      expect(await pull(url)).toMatchObject({ ok: false })
      expect(shown()).toBe(1)
    }
    expect(await pull(source.url)).toMatchObject({ ok: true, value: { version: 2 } })
  },
  60_000,
)

test('parts of different releases put together are refused', async () => {
  const { out, source, old, pull, shown } = await behind()
  await release(out, ['丙。'])
  const mixes: Record<string, string>[] = [
    { '3.snapshot.json': '2.snapshot.json' },
    { '3.targets.json': '2.targets.json' },
    { '3.snapshot.json': '1.snapshot.json', '3.targets.json': '1.targets.json' },
  ]
  for (const mix of mixes) {
    source.onTheWay = (path, sent) => {
      const other = mix[path.replace('/metadata/', '')]
      if (!other) return sent
      const folder = other.startsWith('1') ? old : out
      return { status: 200, bytes: readFileSync(join(folder, 'metadata', other)) }
    }
    expect(await pull(source.url)).toMatchObject({ ok: false, code: 'refused' })
    expect(shown()).toBe(1)
  }
  source.onTheWay = (_, sent) => sent
  expect(await pull(source.url)).toMatchObject({ ok: true, value: { version: 3 } })
})

test('a mirror held still is noticed once what it says has expired, and shows what it showed', async () => {
  const { out, dir, old, shown } = await behind()
  const frozen = await serve(old)
  const later = (days: number) => ({ now: () => new Date(Date.now() + days * 86_400_000) })
  expect((await pullTo(dir, out, [frozen.url], later(59))).result).toMatchObject({ ok: true })
  expect((await pullTo(dir, out, [frozen.url], later(61))).result).toMatchObject({
    ok: false,
    code: 'expired',
  })
  expect(shown()).toBe(1)
})

test('of a mirror of somebody else’s, one left behind and a good one, the good one is believed', async () => {
  const { out, dir, source, old, shown } = await behind()
  const theirs = join(newFolder(), 'theirs')
  for (const article of ['假甲。', '假乙。', '假丙。']) await release(theirs, [article])
  const [forged, stale] = [await serve(theirs), await serve(old)]
  const { result } = await pullTo(dir, out, [forged.url, source.url, stale.url])
  expect(result).toMatchObject({ ok: true, value: { version: 2 } })
  expect(shown()).toBe(2)
  // A file of theirs under the name of a signed one.
  await release(out, ['丁。'])
  forged.onTheWay = (path, sent) =>
    path.startsWith('/targets/') ? { status: 200, bytes: Buffer.alloc(9_999, '假') } : sent
  expect((await pullTo(dir, out, [forged.url, source.url])).result).toMatchObject({ value: { version: 3 } })
})

/** A table nobody reads, of what does not compress: the file is long enough to come in pieces. */
const padding = (db: Database.Database): void => {
  db.exec('CREATE TABLE padding (bytes BLOB)')
  db.prepare('INSERT INTO padding VALUES (?)').run(randomBytes(3 * chunkBytes))
}

test.each<[string, (sent: Sent, whole: Buffer) => Sent]>([
  ['ignores the range', (_, whole) => ({ status: 200, bytes: whole })],
  [
    'has another file by now',
    (_, whole) => ({ status: 200, headers: { etag: '"other"' }, bytes: Buffer.alloc(whole.length, '另') }),
  ],
  [
    'sends another range than it says',
    (sent, whole) => ({ ...sent, bytes: whole.subarray(0, whole.length - chunkBytes) }),
  ],
  [
    'says another range than was asked',
    (sent, whole) => ({
      ...sent,
      headers: { 'content-range': `bytes 7-${whole.length - 1}/${whole.length}` },
    }),
  ],
  [
    'says another length',
    (sent) => ({ ...sent, headers: { 'content-range': `bytes ${chunkBytes}-99/100` } }),
  ],
  ['knows no ranges', () => ({ status: 416, bytes: Buffer.alloc(0) })],
])('a download that broke off goes on, also where the server %s', async (_, change) => {
  const { out, source, pull, shown } = await behind()
  await signContent(out, (file) => rows(file, padding))
  let changed = 0
  source.onTheWay = (path, sent) => {
    if (!path.startsWith('/targets/')) return sent
    if (sent.status === 200) return { ...sent, bytes: sent.bytes.subarray(0, 1.5 * chunkBytes), cut: true }
    return changed++ === 0 ? change(sent, readFileSync(join(out, path))) : sent
  }
  const first = await pull(source.url)
  source.onTheWay = (_, sent) => sent
  const then = first.ok ? first : await pull(source.url)
  expect(then).toMatchObject({ ok: true, value: { version: 3 } })
  expect(shown()).toBe(3)
  expect(changed).toBeGreaterThan(0)
})
