import type { TechnicianReport } from '../../../shared/contract/technician.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { passwordFits } from '../../../sync/envelope/passwords.ts'
import { createAttempts } from './attempts.ts'
import type { Handlers } from './handlers.ts'

export type TechnicianDeps = {
  /** As made by `hashPassword`; null where nobody has set a PIN, and nobody gets in. */
  pinHash: string | null
  now: () => Date
  report: () => TechnicianReport
  pullNow: () => void
  sendNow: () => void
  paperChanged: () => void
}

type TechnicianMethod = 'technician.report' | 'technician.pull' | 'technician.send' | 'technician.paper'

/** What a technician in front of the kiosk sees and does, behind a PIN that cannot be guessed at leisure. */
export function technicianHandlers(deps: TechnicianDeps): Handlers<TechnicianMethod> {
  const attempts = createAttempts(deps.now)
  const withPin = async <T>(
    pin: string,
    act: () => T,
  ): Promise<Result<T, 'wrong-pin' | 'too-many-attempts'>> => {
    if (!attempts.allowed('pin')) return fail('too-many-attempts')
    // Counted before it is looked at: calls that come at once would otherwise all be allowed.
    attempts.missed('pin')
    if (!(await passwordFits(pin, deps.pinHash ?? undefined))) return fail('wrong-pin')
    attempts.forget('pin')
    return ok(act())
  }
  const done = (act: () => void): Record<string, never> => {
    act()
    return {}
  }
  return {
    'technician.report': ({ pin }) => withPin(pin, deps.report),
    'technician.pull': ({ pin }) => withPin(pin, () => done(deps.pullNow)),
    'technician.send': ({ pin }) => withPin(pin, () => done(deps.sendNow)),
    'technician.paper': ({ pin }) => withPin(pin, () => done(deps.paperChanged)),
  }
}
