import { fail } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type Method = 'documents.open'

export function documentHandlers(_content: Content): Handlers<Method> {
  return {
    'documents.open': () => fail('no-content'),
  }
}
