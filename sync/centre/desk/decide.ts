import { z } from 'zod'
import { meetingMode, type RequestState } from '../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { audit } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import type { RequestRow } from '../tables.ts'

/** What staff may decide about a request (Codes, Art. 26). `time` is local in China, `YYYY-MM-DDTHH:mm`. */
export const decision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept') }),
  z.object({ act: z.literal('decline'), reason: z.string().trim().min(1).max(500) }),
  z.object({
    act: z.literal('schedule'),
    time: z.iso.datetime({ local: true, precision: -1 }),
    place: z.string().trim().min(1).max(200),
    mode: meetingMode,
  }),
])
export type Decision = z.infer<typeof decision>

/** From which states each decision may be taken; scheduling a scheduled request moves its appointment. */
export const allowedFrom: Readonly<Record<Decision['act'], readonly RequestState[]>> = {
  accept: ['received'],
  decline: ['received', 'accepted'],
  schedule: ['accepted', 'scheduled'],
}

/**
 * Takes a decision on the version of the request the page showed. Fails with `conflict` when somebody decided
 * meanwhile, `not-allowed` when the state does not permit it, `invalid` when the meeting would lie in the past.
 */
export async function decide(
  db: CentreDatabase,
  request: { id: string; version: number },
  decided: Decision,
  { who, now }: { who: string; now: Date },
): Promise<Result<null, 'not-found' | 'conflict' | 'not-allowed' | 'invalid'>> {
  if (decided.act === 'schedule' && Date.parse(`${decided.time}:00+08:00`) <= now.getTime())
    return fail('invalid')
  const change = changeOf(decided)
  return db.transaction().execute(async (transaction) => {
    const updated = await transaction
      .updateTable('request')
      .set({ ...change, version: request.version + 1, updated_at: now.toISOString() })
      .where('id', '=', request.id)
      .where('version', '=', request.version)
      .where('erased_at', 'is', null)
      .where('state', 'in', [...allowedFrom[decided.act]])
      .executeTakeFirst()
    if (updated.numUpdatedRows === 1n) {
      await audit(transaction, { at: now, who, what: change.state, requestId: request.id })
      return ok(null)
    }
    const current = await transaction
      .selectFrom('request')
      .select('version')
      .where('id', '=', request.id)
      .executeTakeFirst()
    if (!current) return fail('not-found')
    return fail(current.version === request.version ? 'not-allowed' : 'conflict')
  })
}

type Change = Partial<RequestRow> & { state: 'accepted' | 'declined' | 'scheduled' }

function changeOf(decided: Decision): Change {
  switch (decided.act) {
    case 'accept':
      return { state: 'accepted' }
    case 'decline':
      return { state: 'declined', reason: decided.reason }
    case 'schedule':
      return {
        state: 'scheduled',
        meeting_time: decided.time,
        meeting_place: decided.place,
        meeting_mode: decided.mode,
      }
  }
}
