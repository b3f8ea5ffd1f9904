import { z } from 'zod'
import type { MessageKind } from '../../../../shared/contract/messages.ts'
import { meetingMode, type RequestState } from '../../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { startLater } from '../../../../shared/rules/period.ts'
import { holdsMobilePhone } from '../../../../shared/rules/phone.ts'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import { readCites } from '../../citations.ts'
import type { Facts } from '../../facts.ts'
import { mustDecide, needsDecision, promisedDates, promisedLater } from '../../owed.ts'
import type { RequestRow } from '../../tables.ts'
import { type Staff, supervises } from '../roles.ts'
import {
  type Actor,
  type Change,
  changeRequest,
  type Ledger,
  mayDecide,
  type Refusal,
  type ShownRequest,
} from './changeRequest.ts'
import { finalStates } from './taking/taking.ts'

/** What a person reads from staff: no private telephone gets to them this way (Codes, Art. 31). */
const toldWords = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !holdsMobilePhone(text), 'mobile-phone')

/** What staff may decide about a request (Codes, Arts 21-27). `time` is local in China, `YYYY-MM-DDTHH:mm`. */
export const decision = z.discriminatedUnion('act', [
  z.object({ act: z.literal('accept') }),
  z.object({ act: z.literal('contact'), reason: toldWords(500) }),
  /** The answer, with the articles it rests on as staff write them (citations.ts). */
  z.object({ act: z.literal('close'), reason: toldWords(2000), cites: z.string().max(2000).default('') }),
  z.object({ act: z.literal('decline'), reason: toldWords(500) }),
  z.object({ act: z.literal('reply'), reason: toldWords(500) }),
  /** A wish to be forgotten is not followed for now. Following it is the records' own page (records/erasePage.ts). */
  z.object({ act: z.literal('keep'), reason: toldWords(500) }),
  z.object({
    act: z.literal('schedule'),
    time: z.iso.datetime({ local: true, precision: -1 }),
    place: toldWords(200),
    mode: meetingMode,
  }),
])
export type Decision = z.infer<typeof decision>

type Acts = Readonly<Partial<Record<Decision['act'], readonly RequestState[]>>>

const states: Readonly<Record<string, Acts>> = {
  /** The lawyer decides first (Codes, Art. 26). */
  'lawyer-reservation': {
    accept: ['received'],
    decline: ['received', 'accepted'],
    schedule: ['accepted', 'scheduled'],
    close: ['scheduled'],
  },
  /** The institution gets in touch first and says whether it suits (Codes, Arts 23, 24). */
  'service-application': {
    contact: ['received'],
    schedule: ['contacted', 'accepted', 'scheduled'],
    /** A question that can be answered at once needs no contact first. */
    close: ['received', 'contacted', 'accepted', 'scheduled'],
    decline: ['received', 'contacted'],
  },
}

/** What somebody has to say yes or no to, before or after they met (Legal Aid Law, Art. 43; Notary Law, Art. 30). */
const undecided: readonly RequestState[] = ['received', 'contacted', 'scheduled']

type Standing = Pick<RequestRow, 'kind' | 'state' | 'asked' | 'due' | 'later' | 'accepted_at'>

/** Whether the request as it stands permits a decision of theirs; scheduling a scheduled request moves its appointment. */
export function allows(staff: Staff, row: Standing, act: Decision['act']): boolean {
  const { kind, state, asked } = row
  if (act === 'keep') return asked === 'erase' && supervises(staff)
  if (act === 'reply') return asked !== null || !finalStates.includes(state)
  if (kind === 'service-application' && row.accepted_at === null && undecided.includes(state)) {
    if (act === 'accept') return needsDecision(row)
    if (act === 'decline' && needsDecision(row)) return true
    // Nobody closes what they owe a yes or a no.
    if (act === 'close' && mustDecide(row)) return false
  }
  return states[kind]?.[act]?.includes(state) ?? false
}

/**
 * Takes a decision on the version of the request the page showed. Fails with `invalid` when the meeting would lie in the
 * past, `unknown` when an article that is cited is none of the release's (`detail`), `not-taken` when another has to take
 * it first, and as `changeRequest` does.
 */
export async function decide(
  ledger: Ledger,
  shown: ShownRequest,
  decided: Decision,
  actor: Actor,
  { article, calendar }: Pick<Facts, 'article' | 'calendar'>,
): Promise<Result<null, Refusal | 'invalid' | 'unknown'>> {
  const at = actor.now
  if (decided.act === 'schedule' && Date.parse(`${decided.time}:00+08:00`) <= at.getTime())
    return fail('invalid')
  const cites = readCites('cites' in decided ? decided.cites : '', article)
  if (!cites.ok) return cites
  const said =
    'reason' in decided
      ? { said: { kind: saidBy[decided.act], text: decided.reason, cites: cites.value } }
      : {}
  const { what, ...become } = changeOf(decided)
  return changeRequest(ledger, shown, actor, (row) => {
    if (!mayDecide(actor.staff, row)) return fail('not-taken')
    if (!allows(actor.staff, row, decided.act)) return fail('not-allowed')
    // Whatever staff do answers what was asked, but for a wish to be forgotten: that is decided by itself.
    const open = row.asked === 'erase' && decided.act !== 'keep'
    const answered = open ? {} : { asked: null, asked_at: null }
    const begun = decided.act === 'accept' ? accepted(row, at, calendar) : {}
    return ok({ set: { ...become, ...begun, ...answered, updated_at: at.toISOString() }, what, ...said })
  })
}

/** From now what counts from the acceptance has dates. */
const accepted = (row: RequestRow, at: Date, calendar: Facts['calendar']) => ({
  accepted_at: at.toISOString(),
  due: JSON.stringify([...promisedDates(row), ...startLater(promisedLater(row), dateInChina(at), calendar)]),
})

const saidBy = {
  contact: 'contact',
  close: 'answer',
  decline: 'reason',
  reply: 'reply',
  keep: 'reply',
} satisfies Record<string, MessageKind>

function changeOf(decided: Decision): Partial<RequestRow> & Pick<Change, 'what'> {
  switch (decided.act) {
    case 'accept':
      return { state: 'accepted', what: 'accepted' }
    case 'contact':
      return { state: 'contacted', what: 'contacted' }
    case 'close':
      return { state: 'closed', what: 'closed' }
    case 'decline':
      return { state: 'declined', what: 'declined' }
    case 'reply':
      return { what: 'replied' }
    case 'keep':
      return { what: 'erasure-refused' }
    case 'schedule':
      return {
        state: 'scheduled',
        what: 'scheduled',
        meeting_time: decided.time,
        meeting_place: decided.place,
        meeting_mode: decided.mode,
      }
  }
}
