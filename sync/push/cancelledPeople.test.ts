import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { cancelledHash, type SignedCancelledList } from '../envelope/cancelled.ts'
import { signStatement } from '../envelope/statement.ts'
import { type CancelledMemory, cancelledPeople } from './cancelledPeople.ts'

const pair = () => {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const der = publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  return { ack: { id: 'ack-1', publicKey: der }, signer: { id: 'ack-1', privateKey } }
}
const [centre, stranger] = [pair(), pair()]
const salt = Buffer.from('示例').toString('base64')
const number = '990000199001011239'
const entry: [string, string] = [await cancelledHash(number, salt), 'false-identity']
const listOf = (version: string, people: [string, string][], signer = centre.signer): SignedCancelledList =>
  signStatement({ version: `2026-11-${version}T00:00:00.000Z`, salt, people }, signer)

let kept: SignedCancelledList | null
const memory: CancelledMemory = {
  cancelledList: () => kept,
  keepCancelledList: (list) => {
    kept = list
  },
}
const open = () => cancelledPeople(memory, () => [centre.ack])
beforeEach(() => {
  kept = null
})

test('before anything was heard nobody is cancelled', async () => {
  expect(open().version()).toBeNull()
  expect(await open().reasonFor(number)).toBeNull()
})

test('who is on the list is known, also after a restart; others are not', async () => {
  expect(open().take(listOf('02', [entry]))).toBe(true)
  const restarted = open()
  expect(await Promise.all([restarted.reasonFor(number), restarted.reasonFor('11010519491231002X')])).toEqual(
    ['false-identity', null],
  )
})

test('only a newer list is taken, and only one the centre signed as such', () => {
  const people = open()
  people.take(listOf('02', [entry]))
  for (const wrong of [
    listOf('01', []),
    listOf('02', []),
    listOf('03', [], stranger.signer),
    signStatement({ size: 1 }, centre.signer),
    signStatement({ version: '2026-11-03T00:00:00.000Z', salt, people: [], more: 1 }, centre.signer),
  ])
    expect(people.take(wrong)).toBe(false)
  expect(people.version()).toBe('2026-11-02T00:00:00.000Z')
  expect(people.take(listOf('03', []))).toBe(true)
})
