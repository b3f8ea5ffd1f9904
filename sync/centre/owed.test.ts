import { expect, test } from 'vitest'
import type { Due, OwedWhat } from '../../shared/contract/kinds.ts'
import type { RequestState } from '../../shared/contract/requests.ts'
import { nextOf, owed, stillToBegin } from './owed.ts'

const source = { title: '示例', article: '1' }
const dated = (what: OwedWhat, date: string | null): Due => ({
  what,
  days: 3,
  unit: 'working-day',
  date,
  source,
})
const row = (state: RequestState, due: Due[], accepted_at: string | null = null) => ({
  state,
  accepted_at,
  due: JSON.stringify(due),
})
const next = (...given: Parameters<typeof row>) => Object.values(nextOf(row(...given)))

const decide = dated('decide', '2026-05-07')
const assign = dated('assign', '2026-05-11')
const schedule = dated('schedule', '2026-05-08')
const certificate = dated('certificate', '2026-06-01')
const yes = '2026-05-06T02:00:00.000Z'

test('a contact does not end the time to decide, a decision does and begins the next (Legal Aid Law, Art. 43)', () => {
  expect(next('received', [decide])).toEqual(['decide', '2026-05-07'])
  expect(next('contacted', [decide])).toEqual(['decide', '2026-05-07'])
  expect(next('scheduled', [decide])).toEqual(['decide', '2026-05-07'])
  expect(next('accepted', [decide, assign], yes)).toEqual(['assign', '2026-05-11'])
  expect(next('scheduled', [decide, assign], yes)).toEqual([null, null])
})

test('a lawyer who accepted owes time and place (Codes, Art. 26); a notary the certificate until it is closed', () => {
  expect(next('received', [schedule, decide])).toEqual(['decide', '2026-05-07'])
  expect(next('accepted', [decide, schedule], yes)).toEqual(['schedule', '2026-05-08'])
  expect(next('scheduled', [decide, schedule], yes)).toEqual([null, null])
  expect(next('scheduled', [certificate], yes)).toEqual(['certificate', '2026-06-01'])
})

test('nothing is owed of what is over; a date nobody can know yet is owed all the same', () => {
  for (const state of ['declined', 'closed', 'withdrawn'] as const) {
    expect(owed(row(state, [decide, assign]))).toEqual([])
    expect(stillToBegin({ ...row(state, [decide]), later: JSON.stringify([assign]) })).toEqual([])
  }
  expect(next('received', [dated('contact', null)])).toEqual(['contact', null])
})
