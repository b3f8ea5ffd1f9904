import { timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { due } from '../../shared/contract/kinds.ts'
import type { CentreRequest } from '../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { statusQuestion } from '../envelope/envelope.ts'
import { receiptHash, tailCheck } from '../envelope/lookup.ts'
import type { CentreDatabase } from './database.ts'
import type { FailureLimit } from './failureLimit.ts'
import type { RequestRow } from './tables.ts'

/**
 * Where a request stands, for whoever holds its receipt code and the last digits of the phone. A wrong code and wrong
 * digits look the same; after a few wrong tries a code is closed for a while, or its ten thousand tails could be tried.
 */
export async function status(
  db: CentreDatabase,
  limit: FailureLimit,
  { code, tail }: z.infer<typeof statusQuestion>,
): Promise<Result<CentreRequest, 'not-found' | 'too-many-attempts'>> {
  const hash = receiptHash(code)
  if (limit.closed(hash)) return fail('too-many-attempts')
  const row = await db
    .selectFrom('request')
    .selectAll()
    .where('receipt_hash', '=', hash)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  const check = Buffer.from(tailCheck(code, tail), 'hex')
  if (!row || !timingSafeEqual(check, Buffer.from(row.tail_check, 'hex'))) {
    limit.failed(hash)
    return fail('not-found')
  }
  limit.succeeded(hash)
  return ok(answer(row))
}

const answer = (row: RequestRow): CentreRequest => ({
  kind: row.kind,
  state: row.state,
  receivedAt: row.received_at,
  updatedAt: row.updated_at,
  due: z.array(due).parse(JSON.parse(row.due)),
  serviceName: row.service_name,
  practitionerName: row.practitioner_name,
  institutionName: row.institution_name,
  meeting:
    row.meeting_time !== null && row.meeting_place !== null && row.meeting_mode !== null
      ? { time: row.meeting_time, place: row.meeting_place, mode: row.meeting_mode }
      : null,
  reason: row.reason,
})
