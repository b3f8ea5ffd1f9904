import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { envelopeHash, signAcknowledgement } from './ack.ts'
import { compareCheckpoints, signCheckpoint, verifyCheckpoint } from './checkpoint.ts'

function ackKey(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

const [key, other] = [ackKey('ack-1'), ackKey('ack-2')]
const stood = (size: number, minute = size, root = `${size}`.padStart(64, '0')) => ({
  origin: '示例',
  size,
  root,
  at: `2026-04-30T02:${String(minute).padStart(2, '0')}:00.000Z`,
})

test('a checkpoint is taken from the keys that are known, and from nobody else', () => {
  expect(verifyCheckpoint(signCheckpoint(stood(3), other), [key, other])).toEqual({
    ok: true,
    value: stood(3),
  })
  expect(verifyCheckpoint(signCheckpoint(stood(3), other), [key])).toMatchObject({ code: 'wrong-signature' })
  const forged = signCheckpoint(stood(3), ackKey('ack-1'))
  expect(verifyCheckpoint(forged, [key])).toMatchObject({ code: 'wrong-signature' })
  const altered = { ...signCheckpoint(stood(3), key), statement: JSON.stringify(stood(4)) }
  expect(verifyCheckpoint(altered, [key])).toMatchObject({ code: 'wrong-signature' })
  expect(verifyCheckpoint('<html>', [key])).toMatchObject({ code: 'malformed' })
})

test('an acknowledgement signed with the same key is no checkpoint', () => {
  const ack = { id: randomUUID(), sha256: envelopeHash(new Uint8Array([1])), receivedAt: stood(1).at }
  expect(verifyCheckpoint(signAcknowledgement(ack, key), [key])).toMatchObject({ code: 'malformed' })
})

test('a log grows; one set back or forked contradicts what was held', () => {
  expect(compareCheckpoints(stood(3), stood(4))).toBe('newer')
  expect(compareCheckpoints(stood(3), stood(3, 9))).toBe('same')
  expect(compareCheckpoints(stood(4), stood(3))).toBe('contradicts')
  expect(compareCheckpoints(stood(4), stood(3, 9))).toBe('contradicts')
  expect(compareCheckpoints(stood(3, 9), stood(4, 4))).toBe('contradicts')
  expect(compareCheckpoints(stood(3), stood(3, 3, 'f'.repeat(64)))).toBe('contradicts')
  expect(compareCheckpoints(stood(3), { ...stood(4), origin: '另一个' })).toBe('contradicts')
})
