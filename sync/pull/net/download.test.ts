import { hash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { SignedFile } from '../signed/release.ts'
import { download } from './download.ts'
import { type After, fileLimits, metadataLimits } from './limits.ts'
import type { Answer, Transport } from './transport.ts'

const pieceBytes = 10
const whole = Buffer.from('0123456789abcdefghij0123456789ABCDE')
const sha256 = (bytes: Buffer): string => hash('sha256', bytes, 'hex')
const file: SignedFile = {
  name: 'content',
  length: whole.length,
  sha256: sha256(whole),
  pieces: [0, 10, 20, 30].map((at) => sha256(whole.subarray(at, at + pieceBytes))),
  pieceBytes,
}

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'download-'))
  path = join(folder, 'next.part')
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Sends bytes a few at a time; with `stop` the connection then breaks, or with `hang` nothing more comes. */
async function* sending(
  bytes: Buffer,
  end: 'whole' | 'broken' | 'hanging' = 'whole',
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
  if (end === 'broken') throw Object.assign(new Error('reset'), { code: 'ECONNRESET' })
  if (end === 'hanging') await new Promise(() => {})
}

type Asked = { url: string; range: string | undefined; ifRange: string | undefined }
const startOf = (range: string | undefined): number => Number(/\d+/.exec(range ?? '')?.[0] ?? 0)
const range = (from: number): Record<string, string> => ({
  'content-range': `bytes ${from}-${whole.length - 1}/${whole.length}`,
})
const right = ({ range: asked }: Asked): Answer => {
  const from = startOf(asked)
  return asked
    ? { status: 206, headers: range(from), body: sending(whole.subarray(from)) }
    : { status: 200, headers: {}, body: sending(whole) }
}

/** Downloads from one mirror that gives these answers, the last one again and again. */
async function fetched(...answers: ((asked: Asked) => Answer)[]) {
  const asked: Asked[] = []
  const transport: Transport = async (url, headers) => {
    const request = { url, range: headers.range, ifRange: headers['if-range'] }
    asked.push(request)
    const answer = answers[Math.min(asked.length, answers.length) - 1]
    if (!answer) throw new Error('no answer')
    return answer(request)
  }
  const after: After = () => () => undefined
  const net = { transport, after, metadata: metadataLimits, files: fileLimits }
  const result = await download(net, ['http://a.test', 'http://b.test'], file, path, () => undefined)
  return { result, asked, got: readFileSync(path) }
}

test('what an earlier attempt left is kept as far as whole pieces are right, and only the rest is asked for', async () => {
  const left = Buffer.from(whole.subarray(0, 27))
  writeFileSync(path, left)
  const { result, asked, got } = await fetched(right)
  expect(result).toEqual({ ok: true, value: 15 })
  expect(asked).toMatchObject([{ range: 'bytes=20-' }])
  expect(got).toEqual(whole)

  left.write('X', 12)
  writeFileSync(path, left)
  expect(await fetched(right)).toMatchObject({ asked: [{ range: 'bytes=10-' }], got: whole })
})

test('a connection that breaks goes on where it was, on condition that the file is the same', async () => {
  const broken = (): Answer => ({
    status: 200,
    headers: { etag: '"one"' },
    body: sending(whole.subarray(0, 28), 'broken'),
  })
  const { result, asked, got } = await fetched(broken, right)
  expect(result).toEqual({ ok: true, value: 28 + 15 })
  expect(asked[1]).toMatchObject({ range: 'bytes=20-', ifRange: '"one"' })
  expect(got).toEqual(whole)
})

test('a server that ignores the range, or has another file by now, sends from the beginning: nothing is put in twice', async () => {
  writeFileSync(path, whole.subarray(0, 20))
  const all = (): Answer => ({ status: 200, headers: {}, body: sending(whole) })
  expect(await fetched(all)).toMatchObject({ result: { ok: true }, got: whole })
})

test('a server that answers another range than was asked is asked for the whole', async () => {
  writeFileSync(path, whole.subarray(0, 20))
  const wrong = ({ range: asked }: Asked): Answer =>
    asked
      ? { status: 206, headers: range(10), body: sending(whole.subarray(10)) }
      : { status: 200, headers: {}, body: sending(whole) }
  const { result, asked, got } = await fetched(wrong)
  expect(result.ok).toBe(true)
  expect(asked.map((request) => request.range)).toEqual(['bytes=20-', undefined])
  expect(got).toEqual(whole)
})

test('a wrong piece costs that piece, and the next mirror is asked when one goes on lying', async () => {
  const bent = Buffer.from(whole)
  bent.write('X', 25)
  const lies = ({ url, range: asked }: Asked): Answer =>
    url.startsWith('http://a')
      ? { ...right({ url, range: asked, ifRange: undefined }), body: sending(bent.subarray(startOf(asked))) }
      : right({ url, range: asked, ifRange: undefined })
  const { result, asked, got } = await fetched(lies)
  expect(result.ok).toBe(true)
  expect(asked.at(-1)).toMatchObject({ url: expect.stringContaining('http://b'), range: 'bytes=20-' })
  expect(got).toEqual(whole)
})

test('an endless body and one that is too short are no file', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (;;) yield Buffer.alloc(7)
  }
  expect((await fetched(() => ({ status: 200, headers: {}, body: endless() }))).result).toMatchObject({
    code: 'hash-mismatch',
  })
  const short = (): Answer => ({ status: 200, headers: {}, body: sending(whole.subarray(0, 5)) })
  expect((await fetched(short)).result).toMatchObject({ code: 'length-mismatch' })
})

test('a body that stalls is given up when too little came in a window of time', async () => {
  const windows: (() => void)[] = []
  const after: After = (ms, run) => {
    if (ms === fileLimits.windowMs) windows.push(run)
    return () => undefined
  }
  const transport: Transport = async () => ({
    status: 200,
    headers: {},
    body: sending(whole.subarray(0, 14), 'hanging'),
  })
  const net = { transport, after, metadata: metadataLimits, files: fileLimits }
  const result = download(net, ['http://a.test'], file, path, () => {
    // The first piece has come; the time of the window is over.
    queueMicrotask(() => windows.at(-1)?.())
  })
  for (let tries = 0; tries < 3; tries++) {
    await expect.poll(() => windows.length).toBeGreaterThan(tries)
    windows.at(-1)?.()
  }
  expect(await result).toMatchObject({ ok: false, code: 'too-slow' })
})
