import { fail } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type Method = 'search.run' | 'search.suggest' | 'search.related'

export function searchHandlers(_content: Content): Handlers<Method> {
  return {
    'search.run': () => fail('no-content'),
    'search.suggest': () => fail('no-content'),
    'search.related': () => fail('no-content'),
  }
}
