import { type FollowUpAct, followUpAct } from '../../../shared/contract/followUps.ts'
import { type RequestState, requestState } from '../../../shared/contract/requests.ts'
import type { RequestRow } from '../tables.ts'

export const followUpActs: readonly FollowUpAct[] = followUpAct.options

const open: readonly RequestState[] = ['received', 'accepted', 'contacted', 'scheduled']

const states: Readonly<Record<FollowUpAct, readonly RequestState[]>> = {
  appraise: ['closed'],
  message: open,
  reschedule: ['scheduled'],
  withdraw: open,
  erase: requestState.options,
}

/** Whether a person may do this about a request as it stands. An answer is appraised once (Codes, Art. 20). */
export const permits = (
  act: FollowUpAct,
  { state, asked, appraised }: Pick<RequestRow, 'state' | 'asked'> & { appraised: boolean },
): boolean =>
  states[act].includes(state) && !(act === 'appraise' && appraised) && !(act === 'erase' && asked === 'erase')
