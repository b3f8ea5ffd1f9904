import type { KioskStatus } from '../../../shared/contract/status.ts'
import { ok } from '../../../shared/result.ts'
import type { Handlers } from './handlers.ts'

/** What the kiosk is, how old its content is, and what waits. */
export function statusHandlers(
  status: () => KioskStatus,
  sessionEnded: () => void,
): Handlers<'status.get' | 'session.end'> {
  return {
    'status.get': () => ok(status()),
    // The host keeps nothing of a person between calls; the page still says when one has gone.
    'session.end': () => {
      sessionEnded()
      return ok({})
    },
  }
}
