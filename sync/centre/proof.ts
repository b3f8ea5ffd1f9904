import { timingSafeEqual } from 'node:crypto'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { statusQuestion } from '../envelope/envelope.ts'
import { receiptHash, tailCheck } from '../envelope/lookup.ts'
import type { CentreDatabase } from './database.ts'
import type { FailureLimit } from './failureLimit.ts'
import type { RequestRow } from './tables.ts'

/**
 * The request of whoever holds its receipt code and the last digits of the phone. A wrong code and wrong digits look
 * the same; after a few wrong tries a code is closed for a while, or its ten thousand tails could be tried. Of an
 * erased request the digits are gone, and with them all that they protected: the code is enough.
 */
export async function provenRequest(
  db: CentreDatabase,
  limit: FailureLimit,
  { code, tail }: z.infer<typeof statusQuestion>,
): Promise<Result<RequestRow, 'not-found' | 'too-many-attempts'>> {
  const hash = receiptHash(code)
  if (limit.closed(hash)) return fail('too-many-attempts')
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('receipt_hash', '=', hash)
    .where('follows', 'is', null)
    .executeTakeFirst()
  const check = Buffer.from(tailCheck(code, tail), 'hex')
  if (!row || (row.erased_at === null && !timingSafeEqual(check, Buffer.from(row.tail_check, 'hex')))) {
    limit.failed(hash)
    return fail('not-found')
  }
  limit.succeeded(hash)
  return ok(row)
}
