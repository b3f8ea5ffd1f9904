import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type AckKey, isSigned, statementJson } from './statement.ts'

const hash = z.string().regex(/^[\w-]{22}$/)

/**
 * Whose accounts are cancelled (Codes, Art. 4), as the centre signs it for its kiosks: of each person a hash and the code
 * of the reason, never a name or a number. Strict: no other statement of the centre can be taken for one.
 */
export const cancelledList = z.strictObject({
  /** When it was last changed: a kiosk takes only what is newer than what it has. */
  version: z.iso.datetime(),
  /** The centre's own, and public: a list worked out for one centre says nothing about another's. */
  salt: z.base64().max(100),
  people: z.array(z.tuple([hash, z.string().max(40)])).max(10_000),
})
export type CancelledList = z.infer<typeof cancelledList>

export const signedCancelledList = z.object({
  statement: z.string().max(1_000_000),
  signature: z.base64().max(200),
  keyId: z.string().max(64),
})
export type SignedCancelledList = z.infer<typeof signedCancelledList>

/** Reads a list one of the known keys signed. */
export function verifyCancelledList(
  signed: SignedCancelledList,
  known: readonly AckKey[],
): Result<CancelledList, 'unknown-signer' | 'malformed'> {
  if (!isSigned(signed, known)) return fail('unknown-signer')
  const read = cancelledList.safeParse(statementJson(signed.statement))
  return read.success ? ok(read.data) : fail('malformed')
}

const derive = promisify<string, Buffer, number, { N: number; r: number; p: number; maxmem: number }, Buffer>(
  scrypt,
)

/**
 * scrypt with N = 2^17, r = 8, p = 1: 128 MiB and some 0.4 seconds of one core for each number tried. There are about
 * 1.3 x 10^11 numbers (3,500 districts, 36,500 days, 1,000 in a row), so whoever steals a list works some 1,600 years of
 * one core, each with its 128 MiB, to learn whose are on it. Who knows district and birthday of one person needs a
 * thousand tries, seven minutes: the list is kept from strangers, not made public.
 */
const cost = { N: 131_072, r: 8, p: 1, maxmem: 160 * 1024 * 1024 }
const hashBytes = 16

/** What stands on the list for an identity number, folded. */
export const cancelledHash = async (idNumber: string, salt: string): Promise<string> =>
  (await derive(idNumber, Buffer.from(salt, 'base64'), hashBytes, cost)).toString('base64url')
