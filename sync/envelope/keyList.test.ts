import { generateKeyPairSync } from 'node:crypto'
import { expect, test } from 'vitest'
import { signKeyList, verifyKeyList } from './keyList.ts'
import { signStatement } from './statement.ts'

function ackKey(id: string) {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return { id, privateKey, publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64') }
}

const [first, second, third] = [ackKey('ack-1'), ackKey('ack-2'), ackKey('ack-3')] as const
const list = {
  version: 4,
  sealKey: { id: 'seal-1', publicKey: first.publicKey },
  ackKeys: [first, second].map(({ id, publicKey }) => ({ id, publicKey })),
}

test('whoever knows one of the signers believes the list; nobody else does', () => {
  const signed = signKeyList(list, [first, second])
  expect(verifyKeyList(signed, [first])).toEqual({ ok: true, value: list })
  expect(verifyKeyList(signed, [third, second])).toEqual({ ok: true, value: list })
  expect(verifyKeyList(signed, [third])).toMatchObject({ code: 'unknown-signer' })
  expect(verifyKeyList(signed, [{ ...third, id: 'ack-1' }])).toMatchObject({ code: 'unknown-signer' })
})

test('a changed list, and another statement of the centre, are refused', () => {
  const signed = signKeyList(list, [first])
  const changed = { ...signed, statement: signed.statement.replace('"version":4', '"version":5') }
  expect(verifyKeyList(changed, [first])).toMatchObject({ code: 'unknown-signer' })
  const { statement, ...signature } = signStatement({ size: 1 }, first)
  expect(verifyKeyList({ statement, signatures: [signature] }, [first])).toMatchObject({ code: 'malformed' })
  expect(verifyKeyList(null, [first])).toMatchObject({ code: 'malformed' })
})
