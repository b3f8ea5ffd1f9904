import { fail } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type Method = 'demand.hot'

export function demandHandlers(_content: Content): Handlers<Method> {
  return {
    'demand.hot': () => fail('no-content'),
  }
}
