import { z } from 'zod'
import { meetingMode, type RequestState } from '../../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { audit } from '../../audit.ts'
import type { CentreDatabase } from '../../database.ts'
import type { RequestRow } from '../../tables.ts'

/** What staff may decide about a request (Codes, Arts 21-27). `time` is local in China, `YYYY-MM-DDTHH:mm`. */
export const decision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept') }),
  z.object({ act: z.literal('contact'), reason: z.string().trim().min(1).max(500) }),
  z.object({ act: z.literal('close'), reason: z.string().trim().min(1).max(2000) }),
  z.object({ act: z.literal('decline'), reason: z.string().trim().min(1).max(500) }),
  z.object({
    act: z.literal('schedule'),
    time: z.iso.datetime({ local: true, precision: -1 }),
    place: z.string().trim().min(1).max(200),
    mode: meetingMode,
  }),
])
export type Decision = z.infer<typeof decision>

type Acts = Readonly<Partial<Record<Decision['act'], readonly RequestState[]>>>

const acts: Readonly<Record<string, Acts>> = {
  /** The lawyer decides first (Codes, Art. 26). */
  'lawyer-reservation': {
    accept: ['received'],
    decline: ['received', 'accepted'],
    schedule: ['accepted', 'scheduled'],
  },
  /** The institution gets in touch first and says whether it suits (Codes, Arts 23, 24). */
  'service-application': {
    contact: ['received'],
    schedule: ['contacted', 'scheduled'],
    /** A question that can be answered at once needs no contact first. */
    close: ['received', 'contacted', 'scheduled'],
    decline: ['received', 'contacted'],
  },
}

/** From which states a decision may be taken; scheduling a scheduled request moves its appointment. */
export const allowedFrom = (kind: string, act: Decision['act']): readonly RequestState[] =>
  acts[kind]?.[act] ?? []

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
    const known = await transaction
      .selectFrom('request')
      .select('kind')
      .where('id', '=', request.id)
      .executeTakeFirst()
    if (!known) return fail('not-found')
    const from = allowedFrom(known.kind, decided.act)
    if (from.length === 0) return fail('not-allowed')
    const updated = await transaction
      .updateTable('request')
      .set({ ...change, version: request.version + 1, updated_at: now.toISOString() })
      .where('id', '=', request.id)
      .where('version', '=', request.version)
      .where('erased_at', 'is', null)
      .where('state', 'in', [...from])
      .executeTakeFirst()
    if (updated.numUpdatedRows === 1n) {
      await audit(transaction, { at: now, who, what: change.state, requestId: request.id })
      return ok(null)
    }
    const current = await transaction
      .selectFrom('request')
      .select('version')
      .where('id', '=', request.id)
      .executeTakeFirstOrThrow()
    return fail(current.version === request.version ? 'not-allowed' : 'conflict')
  })
}

type Change = Partial<RequestRow> & { state: Exclude<RequestState, 'received'> }

function changeOf(decided: Decision): Change {
  switch (decided.act) {
    case 'accept':
      return { state: 'accepted' }
    case 'contact':
      return { state: 'contacted', reason: decided.reason }
    case 'close':
      return { state: 'closed', reason: decided.reason }
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
