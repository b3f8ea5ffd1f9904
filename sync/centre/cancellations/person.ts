import { createHash, createHmac, hkdfSync } from 'node:crypto'
import type { CentreKeys } from '../keys.ts'

type Keys = Pick<CentreKeys, 'ackKeys'>

const firstKey = ({ ackKeys }: Keys) => {
  const [first] = ackKeys
  if (!first) throw new Error('a centre without a key')
  return first
}

/**
 * By what the centre itself knows a person again: an HMAC under a key that only its `keys/` gives. What kiosks are given
 * instead takes them a good part of a second for each person, too long for a centre that takes requests in by the batch.
 */
export function personOf(keys: Keys, idNumber: string): string {
  const secret = firstKey(keys).privateKey.export({ format: 'der', type: 'pkcs8' })
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'lawkiosk cancelled accounts', 32))
  return createHmac('sha256', key).update(idNumber).digest('hex')
}

/** The salt of the list kiosks are given: the same for every process of a centre, another for every centre, and public. */
export const saltOf = (keys: Keys): string =>
  createHash('sha256')
    .update(`lawkiosk cancelled accounts ${firstKey(keys).publicKey}`)
    .digest('base64')
