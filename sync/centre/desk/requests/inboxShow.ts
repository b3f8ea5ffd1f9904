import type { ExpressionBuilder } from 'kysely'
import { z } from 'zod'
import type { Tables } from '../../tables.ts'
import type { Staff } from '../roles.ts'
import { finalStates } from './taking/taking.ts'

/** Which requests: those whose applicants wait for a word, I took, nobody has, somebody else took, no institution has. */
export const inboxShow = z.enum(['all', 'asked', 'mine', 'free', 'taken', 'unassigned'])
export type InboxShow = z.infer<typeof inboxShow>

type Where = ExpressionBuilder<Tables, 'request'>

const isOpen = (eb: Where) => eb('request.state', 'not in', [...finalStates])

/** Whether a request is one of those, for whoever looks. */
export const isShown = (show: InboxShow, staff: Staff) => (eb: Where) => {
  switch (show) {
    case 'all':
      return eb.lit(true)
    case 'asked':
      return eb('request.asked', 'is not', null)
    case 'mine':
      return eb.and([isOpen(eb), eb('request.taken_by', '=', staff.id)])
    case 'free':
      return eb.and([isOpen(eb), eb('request.taken_by', 'is', null)])
    case 'taken':
      return eb.and([isOpen(eb), eb('request.taken_by', '!=', staff.id)])
    case 'unassigned':
      return eb.and([
        isOpen(eb),
        eb('request.desk', '=', 'institution'),
        eb('request.institution_id', '=', ''),
      ])
  }
}
