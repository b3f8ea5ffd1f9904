import { fail, ok } from '../../../shared/result.ts'
import { agreementsIn } from '../content/agreements.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** The agreement and the privacy policy in one language (Codes, Art. 32). */
export function agreementHandlers(content: Content): Handlers<'agreements.list'> {
  return {
    'agreements.list': ({ lang }) => {
      const snapshot = content.current()
      return snapshot ? ok(agreementsIn(snapshot.db, lang)) : fail('no-content')
    },
  }
}
