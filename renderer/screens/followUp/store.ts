import type { FailureCode } from '../../../shared/contract/contract.ts'
import type { AppraisalLevel, FollowUp, FollowUpAct } from '../../../shared/contract/followUps.ts'
import type { CentreRequest } from '../../../shared/contract/progress.ts'
import type { PreferredTime } from '../../../shared/contract/requests.ts'
import { ask } from '../../app/ask.ts'
import { back, go, placeOf, useNavigation } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { sessionStore } from '../../app/sessionStore.ts'
import { useRequestKey } from '../myRequest/store.ts'

type Draft = {
  /** What is about to be done about which request; null before anything is. */
  about: { act: FollowUpAct; code: string; tail: string } | null
  words: string
  level: AppraisalLevel | null
  time: PreferredTime | null
  /** Sent with it, so that the same sent again for want of an answer is one act; drawn when it is sent first. */
  draftKey: string | null
  sending: boolean
  failure: FailureCode | null
}

const nothing: Draft = {
  about: null,
  words: '',
  level: null,
  time: null,
  draftKey: null,
  sending: false,
  failure: null,
}

/** What a person is about to do after sending a request. It exists here only, until the host seals it or it is wiped. */
export const useFollowUp = sessionStore<Draft>(nothing)

export const fill = (change: Partial<Draft>): void => useFollowUp.setState(change)

/**
 * Opens the screen of an act, with what was touched to open it. Who left it to read the answer once more finds what was
 * written; for another act or request nothing is filled in.
 */
export function beginFollowUp(
  act: FollowUpAct,
  kept: CentreRequest['kept'],
  touched: Partial<Draft> = {},
): void {
  const key = useRequestKey.getState()
  const { about } = useFollowUp.getState()
  const again = about?.act === act && about.code === key.code
  fill({ ...(!again && nothing), about: { act, ...key }, failure: null, ...touched })
  go({ screen: 'follow-up', act, kept })
}

/** What would be sent; null while something it needs is missing. */
export function followUpOf(act: FollowUpAct, { words: written, level, time }: Draft): FollowUp | null {
  const words = written.trim()
  switch (act) {
    case 'appraise':
      return level && { act, level, words }
    case 'reschedule':
      return time && { act, time, words }
    case 'message':
      return words === '' ? null : { act, words }
    case 'withdraw':
    case 'erase':
      return { act, words }
  }
}

/**
 * Hands it to the host; what was filled in stays on a failure. Who has gone elsewhere meanwhile stays there: the request
 * says what became of it.
 */
export async function send(followUp: FollowUp): Promise<void> {
  const draft = useFollowUp.getState()
  if (draft.sending || !draft.about) return
  // Its own: another receipt may have come meanwhile.
  const { code, tail } = draft.about
  const draftKey = draft.draftKey ?? crypto.randomUUID()
  fill({ draftKey, sending: true, failure: null })
  const answer = await ask('requests.follow', {
    draftKey,
    code,
    tail,
    followUp,
    lang: usePreferences.getState().lang,
  })
  // Another act may have been begun meanwhile.
  if (!answer || useFollowUp.getState().draftKey !== draftKey) return
  if (!answer.ok) return fill({ sending: false, failure: answer.code })
  fill(nothing)
  if (placeOf(useNavigation.getState()).screen !== 'follow-up') return
  // The way back leads to the request, not to the form.
  back()
  go({ screen: 'follow-up-sent', act: followUp.act })
}
