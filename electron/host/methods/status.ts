import type { KioskStatus } from '../../../shared/contract/status.ts'
import { ok } from '../../../shared/result.ts'
import type { Log } from '../../bridge/log.ts'
import type { Handlers } from './handlers.ts'

/** What the kiosk is, how old its content is, and what waits; and what the page says of itself. */
export function statusHandlers(
  status: () => KioskStatus,
  sessionEnded: () => void,
  log: Pick<Log, 'error'>,
): Handlers<'status.get' | 'session.end' | 'page.broke'> {
  return {
    'status.get': () => ok(status()),
    // The host keeps nothing of a person between calls; the page still says when one has gone.
    'session.end': () => {
      sessionEnded()
      return ok({})
    },
    'page.broke': (where) => {
      log.error(where, 'a screen could not be drawn')
      return ok({})
    },
  }
}
