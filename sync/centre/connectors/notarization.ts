import { z } from 'zod'
import { type HandOff, handOff } from '../../../shared/contract/messages.ts'
import type { Result } from '../../../shared/result.ts'
import { type Access, askPlatform, type PlatformFailure } from './askPlatform.ts'

/**
 * What the platform needs to open an application of its own. It is given no identity number: the person proves who
 * they are on the platform itself.
 */
export type NotarialApplication = {
  /** The request's: sent again, it is the same application. */
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly institution: string
  readonly lines: readonly { label: string; text: string }[]
}

const notarialState = z.enum(['applied', 'accepted', 'reviewing', 'to-pay', 'issued', 'refused'])
export type NotarialState = z.infer<typeof notarialState>

/** The "intelligent notarization" service (Codes, Art. 25): application, acceptance, review and payment are there. */
export type Notarization = {
  /** How it is called there, and the address at which the person goes on. */
  handOver(application: NotarialApplication): Promise<Result<HandOff, PlatformFailure>>
  progress(reference: string): Promise<Result<NotarialState, PlatformFailure>>
}

export const notarizationAt = (access: Access): Notarization => ({
  handOver: (application) => askPlatform(access, 'applications', handOff, application),
  async progress(reference) {
    const path = `applications/${encodeURIComponent(reference)}`
    const answer = await askPlatform(access, path, z.object({ state: notarialState }))
    return answer.ok ? { ok: true, value: answer.value.state } : answer
  },
})
