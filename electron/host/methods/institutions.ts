import { fail } from '../../../shared/result.ts'
import type { Content } from '../content/snapshot.ts'
import type { Handlers } from './handlers.ts'

type Method = 'institutions.get'

export function institutionHandlers(_content: Content): Handlers<Method> {
  return {
    'institutions.get': () => fail('no-content'),
  }
}
