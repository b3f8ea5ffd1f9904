import { fail } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type Method = 'guidance.match' | 'guidance.list' | 'guidance.step'

export function guidanceHandlers(_content: Content): Handlers<Method> {
  return {
    'guidance.match': () => fail('no-content'),
    'guidance.list': () => fail('no-content'),
    'guidance.step': () => fail('no-content'),
  }
}
