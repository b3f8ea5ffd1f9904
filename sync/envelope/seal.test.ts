import { generateKeyPairSync, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { importPrivateKey, open, readEnvelope } from './open.ts'
import { seal } from './seal.ts'

function keyPair(id: string) {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const raw = (part: string | undefined) => Buffer.from(part ?? '', 'base64url')
  return { id, publicKey: raw(jwk.x).toString('base64'), privateKey: raw(jwk.d) }
}

const key = keyPair('k1')
const privateKey = await importPrivateKey(key.privateKey)
const find = (id: string) => (id === key.id ? privateKey : null)
const header = (sequence = 1) => ({
  id: randomUUID(),
  kiosk: 'kiosk-1',
  sequence,
  kind: 'lawyer-reservation',
  createdAt: '2026-04-30T02:00:00.000Z',
  receiptHash: 'a'.repeat(64),
  tailCheck: 'b'.repeat(64),
})

async function sealed(payload: Uint8Array, sequence?: number) {
  const result = await seal(header(sequence), payload, key)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

test('any payload comes back whole, whatever the header says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uint8Array({ maxLength: 2000 }),
      fc.integer({ min: 1, max: 2_147_483_647 }),
      async (payload, sequence) => {
        const read = readEnvelope(await sealed(payload, sequence))
        if (!read.ok) return false
        expect(read.value.header.sequence).toBe(sequence)
        expect(await open(read.value, find)).toEqual({ ok: true, value: payload })
        return true
      },
    ),
    { numRuns: 50 },
  )
})

test('one flipped bit anywhere is never opened as something else', async () => {
  const bytes = await sealed(new TextEncoder().encode('示例内容'))
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
      const altered = Uint8Array.from(bytes)
      altered[at] = (altered[at] ?? 0) ^ (1 << bit)
      const read = readEnvelope(altered)
      const opened = read.ok ? await open(read.value, find) : read
      expect(opened.ok).toBe(false)
    }),
    { numRuns: 300 },
  )
})

test('a changed header is refused: it is the additional data of the seal', async () => {
  const read = readEnvelope(await sealed(new Uint8Array([1, 2, 3])))
  if (!read.ok) throw new Error(read.code)
  const moved = { ...read.value, header: { ...read.value.header, kiosk: 'kiosk-2' } }
  expect(await open(moved, find)).toMatchObject({ ok: false, code: 'cannot-open' })
})

test('another private key under the same id cannot open it; an unheld id is named', async () => {
  const read = readEnvelope(await sealed(new Uint8Array([1])))
  if (!read.ok) throw new Error(read.code)
  const other = await importPrivateKey(keyPair('k1').privateKey)
  expect(await open(read.value, () => other)).toMatchObject({ code: 'cannot-open' })
  expect(await open(read.value, () => null)).toMatchObject({ code: 'unknown-key' })
})

test('there is one way to write an envelope', async () => {
  const text = new TextDecoder().decode(await sealed(new Uint8Array([1])))
  const encode = (changed: string) => readEnvelope(new TextEncoder().encode(changed))
  expect(encode(text).ok).toBe(true)
  for (const other of [
    ` ${text}`,
    `\uFEFF${text}`,
    text.replace('{"header"', '{"extra":1,"header"'),
    text.replace('"v":1', '"v":1,"v":1'),
    text.replace('"sequence":1', '"sequence":1.0'),
    'null',
    '',
  ]) {
    expect(encode(other), other.slice(0, 40)).toMatchObject({ code: 'malformed' })
  }
  expect(readEnvelope(new Uint8Array([0xff, 0xfe]))).toMatchObject({ code: 'malformed' })
})

test('a key that is no key is a failure, not an exception', async () => {
  expect(await seal(header(), new Uint8Array(), { id: 'x', publicKey: 'AAAA' })).toMatchObject({
    code: 'bad-key',
  })
})
