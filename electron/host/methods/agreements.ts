import type { Agreement } from '../../../shared/contract/agreements.ts'
import { fail, ok } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** The agreement and the privacy policy in one language (Codes, Art. 32). */
export function agreementHandlers(content: Content): Handlers<'agreements.list'> {
  return {
    'agreements.list': ({ lang }) => {
      const snapshot = content.current()
      if (!snapshot) return fail('no-content')
      return ok(
        snapshot.db
          .prepare<[string], Agreement>(
            'SELECT kind AS id, lang, title, version, effective, body FROM agreement WHERE lang = ? ORDER BY kind DESC',
          )
          .all(lang),
      )
    },
  }
}
