import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Checkpoint, type SignedCheckpoint, signCheckpoint } from '../envelope/checkpoint.ts'
import { createWitness, type WitnessMemory } from './witness.ts'

function ackKey(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

const [key, newer] = [ackKey('ack-1'), ackKey('ack-2')]
const stands = (size: number, minute: number, root = String(size % 10).repeat(64)): Checkpoint => ({
  origin: 'o',
  size,
  root,
  at: `2026-04-30T02:${String(minute).padStart(2, '0')}:00.000Z`,
})

function setUp() {
  let held: SignedCheckpoint | null = null
  const evidence: [SignedCheckpoint, SignedCheckpoint | null][] = []
  const memory: WitnessMemory = {
    checkpoint: () => held,
    keepCheckpoint: (seen) => {
      held = seen
    },
    contradicted(_at, before, seen) {
      evidence.push([before, seen])
      held = seen
      return 3
    },
  }
  const errors: unknown[] = []
  const log = { info: () => undefined, warn: () => undefined, error: (what: unknown) => errors.push(what) }
  let keys = [key]
  const witness = createWitness({ memory, ackKeys: () => keys, now: () => new Date(0), log })
  const see = (checkpoint: Checkpoint, by = key) => witness.see(signCheckpoint(checkpoint, by))
  const size = () => held && JSON.parse(held.statement).size
  return { witness, see, size, evidence, errors, useKeys: (used: typeof keys) => (keys = used) }
}

test('a log that only grows replaces what is held; a late answer does not', () => {
  const kiosk = setUp()
  expect(kiosk.witness.see(null)).toBe(true)
  for (const [size, minute] of [
    [3, 1],
    [5, 2],
    [4, 1],
    [5, 2],
  ] as const)
    expect(kiosk.see(stands(size, minute))).toBe(true)
  expect(kiosk.size()).toBe(5)
  expect(kiosk.evidence).toEqual([])
})

test.each([
  ['set back', stands(4, 9)],
  ['another one of the same size', stands(5, 2, 'f'.repeat(64))],
  ['of another origin', { ...stands(6, 9), origin: 'p' }],
  ['empty', null],
])('a log that is %s is evidence, and everything kept is sent again', (_how, seen) => {
  const kiosk = setUp()
  kiosk.see(stands(5, 2))
  expect(seen ? kiosk.see(seen) : kiosk.witness.see(null)).toBe(false)
  expect(kiosk.evidence).toHaveLength(1)
  expect(kiosk.errors).toEqual([{ again: 3 }])
  expect(kiosk.size()).toBe(seen ? seen.size : null)
  expect(kiosk.see(stands(20, 10))).toBe(seen?.origin !== 'p')
})

test('what the centre did not sign changes nothing; a held one under a dropped key is replaced', () => {
  const kiosk = setUp()
  kiosk.see(stands(5, 2))
  expect(kiosk.see(stands(9, 9), newer)).toBe(false)
  expect(kiosk.witness.see({ statement: '{}', signature: '', keyId: 'ack-1' })).toBe(false)
  expect([kiosk.size(), kiosk.evidence]).toEqual([5, []])
  kiosk.useKeys([newer])
  expect(kiosk.see(stands(2, 9), newer)).toBe(true)
  expect(kiosk.size()).toBe(2)
})
