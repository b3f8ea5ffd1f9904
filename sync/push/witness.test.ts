import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Checkpoint, type SignedCheckpoint, signCheckpoint } from '../envelope/checkpoint.ts'
import { testLog } from '../envelope/testLog.ts'
import { createWitness, type WitnessMemory } from './witness.ts'

function ackKey(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

const [key, newer] = [ackKey('ack-1'), ackKey('ack-2')]
const log = testLog(20, (i) => `leaf ${i}`)
const fork = testLog(20, (i) => (i < 4 ? `leaf ${i}` : `other ${i}`))
const stands = (size: number, minute: number, of = log): Checkpoint => ({
  origin: 'o',
  size,
  root: of.all[size]?.root ?? '',
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
  const say = { info: () => undefined, warn: () => undefined, error: (what: unknown) => errors.push(what) }
  let keys = [key]
  const witness = createWitness({ memory, ackKeys: () => keys, now: () => new Date(0), log: say })
  const see = (checkpoint: Checkpoint, { by = key, of = log } = {}) => {
    const from = witness.heldSize()
    const proof = from > 0 && from <= checkpoint.size ? of.proof(from, checkpoint.size) : null
    return witness.see(signCheckpoint(checkpoint, by), proof)
  }
  const size = () => held && JSON.parse(held.statement).size
  return { witness, see, size, evidence, errors, useKeys: (used: typeof keys) => (keys = used) }
}

test('a log that only grows replaces what is held', () => {
  const kiosk = setUp()
  expect(kiosk.witness.see(null, null)).toBe(true)
  const seen = [
    [3, 1],
    [5, 2],
    [5, 2],
    [16, 3],
  ] as const
  for (const [size, minute] of seen) expect(kiosk.see(stands(size, minute))).toBe(true)
  expect(kiosk.size()).toBe(16)
  expect(kiosk.evidence).toEqual([])
})

test.each([
  ['set back, as it stood then', stands(4, 1)],
  ['set back and signed anew', stands(4, 9)],
  ['another one of the same size', stands(5, 2, fork)],
  ['of another origin', { ...stands(6, 9), origin: 'p' }],
  ['set back and grown past what was held', stands(12, 9, fork)],
  ['empty', null],
])('a log that is %s is evidence, and everything kept is sent again', (_how, seen) => {
  const kiosk = setUp()
  kiosk.see(stands(5, 2))
  expect(seen ? kiosk.see(seen, { of: fork }) : kiosk.witness.see(null, null)).toBe(false)
  expect(kiosk.evidence).toHaveLength(1)
  expect(kiosk.errors).toEqual([{ again: 3 }])
  expect(kiosk.size()).toBe(seen ? seen.size : null)
})

test('a later log without its proof is not believed', () => {
  const kiosk = setUp()
  kiosk.see(stands(5, 2))
  expect(kiosk.witness.see(signCheckpoint(stands(9, 3), key), null)).toBe(false)
  expect(kiosk.evidence).toHaveLength(1)
})

test('what the centre did not sign changes nothing', () => {
  const kiosk = setUp()
  kiosk.see(stands(5, 2))
  expect(kiosk.see(stands(9, 9), { by: newer })).toBe(false)
  expect(kiosk.witness.see({ statement: '{}', signature: '', keyId: 'ack-1' }, [])).toBe(false)
  expect([kiosk.size(), kiosk.evidence]).toEqual([5, []])
  kiosk.useKeys([newer])
  expect(kiosk.see(stands(9, 9), { by: newer })).toBe(true)
})

test('exchanges wait for one another, failed ones too', async () => {
  const { witness } = setUp()
  const order: string[] = []
  const first = Promise.withResolvers<void>()
  const one = witness.turn(async () => {
    await first.promise
    order.push('one')
    throw new Error('lost')
  })
  const two = witness.turn(async () => order.push('two'))
  first.resolve()
  await expect(one).rejects.toThrow('lost')
  await two
  expect(order).toEqual(['one', 'two'])
})
