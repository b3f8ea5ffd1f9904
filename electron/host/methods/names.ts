import { fail, ok } from '../../../shared/result.ts'
import { englishNames } from '../content/englishNames.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

/** What words of the content are called in English. */
export const namesHandlers = (content: Content): Handlers<'names.english'> => ({
  'names.english': () => {
    const snapshot = content.current()
    return snapshot ? ok({ names: englishNames(snapshot.db) }) : fail('no-content')
  },
})
