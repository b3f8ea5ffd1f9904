import type { z } from 'zod'
import type { Result } from '../result.ts'
import { agreementMethods } from './agreements.ts'
import { calculatorMethods } from './calculators.ts'
import { demandMethods } from './demand.ts'
import { documentMethods } from './documents.ts'
import { followUpMethods } from './followUps.ts'
import { guidanceMethods } from './guidance.ts'
import { identityMethods } from './identity.ts'
import { informationMethods } from './information.ts'
import { institutionMethods } from './institutions.ts'
import { lawMethods } from './laws.ts'
import { mapMethods } from './map.ts'
import { namesMethods } from './names.ts'
import { practitionerMethods } from './practitioners.ts'
import { printFaults, printingMethods } from './printing.ts'
import { progressMethods } from './progress.ts'
import { requestMethods } from './requests.ts'
import { searchMethods } from './search.ts'
import { serviceMethods } from './services.ts'
import { type KioskStatus, statusMethods } from './status.ts'
import { technicianMethods } from './technician.ts'
import { typingMethods } from './typing.ts'

/** Every method the page may call, with the schema of what goes in and what comes out. */
export const methods = {
  ...statusMethods,
  ...searchMethods,
  ...typingMethods,
  ...guidanceMethods,
  ...demandMethods,
  ...lawMethods,
  ...practitionerMethods,
  ...institutionMethods,
  ...mapMethods,
  ...namesMethods,
  ...documentMethods,
  ...informationMethods,
  ...agreementMethods,
  ...serviceMethods,
  ...identityMethods,
  ...calculatorMethods,
  ...requestMethods,
  ...progressMethods,
  ...followUpMethods,
  ...technicianMethods,
  ...printingMethods,
} as const

export type MethodName = keyof typeof methods
/** As the caller writes it (defaults may be left out). */
export type Input<M extends MethodName> = z.input<(typeof methods)[M]['input']>
/** As the receiver reads it after parsing. */
export type Parsed<M extends MethodName> = z.output<(typeof methods)[M]['input']>
export type Output<M extends MethodName> = z.output<(typeof methods)[M]['output']>

/** Every expected failure a call may come back with; each has words in the page's catalogue. */
export const failureCodes = [
  'invalid-input',
  'unknown-method',
  'not-found',
  'no-content',
  'storage-full',
  'not-accepting',
  'too-many-attempts',
  'account-cancelled',
  'agreements-changed',
  'no-card',
  'card-unreadable',
  'reader-gone',
  'wrong-pin',
  'offline',
  'host-unavailable',
  ...printFaults,
  'internal',
] as const
export type FailureCode = (typeof failureCodes)[number]
export type Answer<M extends MethodName> = Result<Output<M>, FailureCode>

/** What the host says of its own accord. */
export type Events = {
  'content.changed': { version: number }
  'status.changed': KioskStatus
  /** How far a pull is: bytes for `download` and `unpack`, articles for `index`. */
  'content.progress': { stage: string; done: number; total: number }
  /** Said by the shell, not the host: `down` while the host process is being restarted. */
  'host.state': { state: 'up' | 'down' }
}
export type EventName = keyof Events

/** The only door between the page and the rest; the preload script and the browser transport both provide it. */
export type Kiosk = {
  call<M extends MethodName>(method: M, input: Input<M>): Promise<Answer<M>>
  /** Returns the function that stops listening. */
  on<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void
}
