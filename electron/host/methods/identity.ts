import { fail, ok } from '../../../shared/result.ts'
import { cancellationWords } from '../../../shared/rules/cancellation.ts'
import { guardianRule } from '../../../shared/rules/guardian.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import type { CancelledPeople } from '../../../sync/push/cancelledPeople.ts'
import { cancellationRulesOf } from '../content/cancellation.ts'
import type { Content } from '../content/snapshot.ts'
import type { Cards } from '../identity/readCards.ts'
import type { Handlers } from './handlers.ts'

type Method = 'identity.readCard' | 'identity.stopReading' | 'identity.check'

export type IdentityDeps = {
  content: Content
  cards: Cards | null
  cancelled: Pick<CancelledPeople, 'reasonFor'>
  now: () => Date
}

/** Who asks (Codes, Art. 4): the card on the reader, and what must be known before that person asks for something. */
export function identityHandlers({ content, cards, cancelled, now }: IdentityDeps): Handlers<Method> {
  return {
    'identity.readCard': () => cards?.read() ?? fail('reader-gone'),
    'identity.stopReading': () => {
      cards?.stop()
      return ok({})
    },
    'identity.check': async ({ idNumber, lang }) => {
      const reason = await cancelled.reasonFor(idNumber)
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      const rule = guardianRule(idNumber, dateInChina(now()), snapshot.periods)
      const words = cancellationRulesOf(snapshot.db)
      return ok({
        cancelled: reason === null ? null : words ? cancellationWords(words, reason, lang) : [],
        guardian: rule && { age: rule.amount, source: rule.source },
      })
    },
  }
}
