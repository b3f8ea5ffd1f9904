import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelopeHash, signAcknowledgement, verifyAcknowledgement } from './ack.ts'
import { receiptHash, tailCheck } from './lookup.ts'

function ackKey(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

const key = ackKey('a1')
const ack = {
  id: randomUUID(),
  sha256: envelopeHash(new Uint8Array([1])),
  receivedAt: '2026-04-30T02:00:00.000Z',
}
const answer = { result: 'accepted', ...signAcknowledgement(ack, key) }

test('a signed acknowledgement is taken for its own request only', () => {
  expect(verifyAcknowledgement(answer, ack, [key])).toEqual({ ok: true, value: ack })
  expect(verifyAcknowledgement(answer, { ...ack, id: randomUUID() }, [key])).toMatchObject({
    code: 'wrong-request',
  })
  expect(verifyAcknowledgement(answer, { ...ack, sha256: 'c'.repeat(64) }, [key])).toMatchObject({
    code: 'wrong-request',
  })
})

test('a statement altered, or signed by another key, is refused', () => {
  const altered = { ...answer, statement: answer.statement.replace('2026', '2027') }
  expect(verifyAcknowledgement(altered, ack, [key])).toMatchObject({ code: 'wrong-signature' })
  const forged = { result: 'accepted', ...signAcknowledgement(ack, ackKey('a1')) }
  expect(verifyAcknowledgement(forged, ack, [key])).toMatchObject({ code: 'wrong-signature' })
  expect(verifyAcknowledgement({ ...answer, keyId: 'a2' }, ack, [key])).toMatchObject({
    code: 'wrong-signature',
  })
  expect(verifyAcknowledgement({ ...answer, signature: '' }, ack, [key])).toMatchObject({
    code: 'wrong-signature',
  })
  expect(verifyAcknowledgement('<html>', ack, [key])).toMatchObject({ code: 'malformed' })
})

test('what the centre signed that is no acknowledgement is refused', () => {
  for (const statement of ['{"origin":"示例","size":3}', 'no JSON']) {
    const signature = sign(null, Buffer.from(statement), key.privateKey).toString('base64')
    const signed = { result: 'accepted', statement, signature, keyId: key.id }
    expect(verifyAcknowledgement(signed, ack, [key])).toMatchObject({ code: 'malformed' })
  }
})

test('the code is looked up as a person may type it, and a tail means nothing without its code', () => {
  expect(receiptHash('abcd efgh-jkmn p')).toBe(receiptHash('ABCDEFGHJKMNP'))
  expect(receiptHash('0ABC')).toBe(receiptHash('oabc'))
  expect(tailCheck('ABCD', '1234')).toMatch(/^[0-9a-f]{64}$/)
  expect(tailCheck('ABCD', '1234')).not.toBe(tailCheck('ABCE', '1234'))
  expect(tailCheck('abcd', '1234')).toBe(tailCheck('ABCD', '1234'))
})
