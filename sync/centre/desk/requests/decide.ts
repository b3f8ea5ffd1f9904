import { z } from 'zod'
import { meetingMode, type RequestState } from '../../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import type { CentreDatabase } from '../../database.ts'
import type { RequestRow } from '../../tables.ts'
import { type Actor, changeRequest, mayDecide, type Refusal, type ShownRequest } from './changeRequest.ts'

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
 * Takes a decision on the version of the request the page showed. Fails with `invalid` when the meeting would lie in the
 * past, `not-taken` when another has to take it first, and as `changeRequest` does.
 */
export async function decide(
  db: CentreDatabase,
  shown: ShownRequest,
  decided: Decision,
  actor: Actor,
): Promise<Result<null, Refusal | 'invalid'>> {
  const at = actor.now
  if (decided.act === 'schedule' && Date.parse(`${decided.time}:00+08:00`) <= at.getTime())
    return fail('invalid')
  const change = changeOf(decided)
  return changeRequest(db, shown, actor, (row) => {
    if (!mayDecide(actor.staff, row)) return fail('not-taken')
    if (!allowedFrom(row.kind, decided.act).includes(row.state)) return fail('not-allowed')
    return ok({ set: { ...change, updated_at: at.toISOString() }, what: change.state })
  })
}

type Decided = Partial<RequestRow> & { state: Exclude<RequestState, 'received'> }

function changeOf(decided: Decision): Decided {
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
