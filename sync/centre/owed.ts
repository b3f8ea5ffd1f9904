import { z } from 'zod'
import { type Due, due, type LaterPeriod, laterPeriod, type OwedWhat } from '../../shared/contract/kinds.ts'
import type { RequestState } from '../../shared/contract/requests.ts'
import type { RequestRow } from './tables.ts'

export const promisedDates = ({ due: json }: Pick<RequestRow, 'due'>): Due[] =>
  z.array(due).parse(JSON.parse(json))

export const promisedLater = ({ later }: Pick<RequestRow, 'later'>): LaterPeriod[] =>
  z.array(laterPeriod).parse(JSON.parse(later))

/** Whether somebody has to say yes or no: a date for it was promised, or the next period counts from that. */
export const needsDecision = (row: Pick<RequestRow, 'due' | 'later'>): boolean =>
  mustDecide(row) || promisedLater(row).length > 0

/** Whether a date to say yes or no by was promised. */
export const mustDecide = (row: Pick<RequestRow, 'due'>): boolean =>
  promisedDates(row).some(({ what }) => what === 'decide')

/** What is still owed in each state; nothing in the others. A contact decides nothing (Legal Aid Law, Art. 43). */
const owedIn: Readonly<Partial<Record<RequestState, readonly OwedWhat[]>>> = {
  received: ['contact', 'decide', 'schedule'],
  contacted: ['decide', 'schedule'],
  accepted: ['schedule', 'assign', 'certificate'],
  scheduled: ['decide', 'certificate'],
}

type Standing = Pick<RequestRow, 'state' | 'accepted_at' | 'due'>

/** The dates promised that something must still be done by, the nearest first (Codes, Arts 23-26). */
export function owed(row: Standing): Due[] {
  const open = owedIn[row.state] ?? []
  return promisedDates(row)
    .filter(({ what }) => open.includes(what) && !(what === 'decide' && row.accepted_at !== null))
    .sort((a, b) => (a.date ?? '9999').localeCompare(b.date ?? '9999'))
}

/** The periods that begin once it is accepted, while it may be. */
export const stillToBegin = (row: Standing & Pick<RequestRow, 'later'>): LaterPeriod[] =>
  owedIn[row.state] && row.accepted_at === null ? promisedLater(row) : []

/** The columns that say what must be done next. */
export function nextOf(row: Standing): Pick<RequestRow, 'next_what' | 'next_by'> {
  const next = owed(row)[0]
  return { next_what: next?.what ?? null, next_by: next?.date ?? null }
}

export const nothingOwed = { next_what: null, next_by: null } as const
