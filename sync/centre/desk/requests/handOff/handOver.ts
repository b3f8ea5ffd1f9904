import { z } from 'zod'
import type { HandOff, Message } from '../../../../../shared/contract/messages.ts'
import type { RequestState, Submission } from '../../../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../../../shared/result.ts'
import type { PlatformFailure } from '../../../connectors/askPlatform.ts'
import type { Connectors } from '../../../connectors/connectors.ts'
import { messagesOf } from '../../../records/messages.ts'
import { openRecord } from '../../../records/openRecord.ts'
import type { Services } from '../../../services.ts'
import type { RequestRow } from '../../../tables.ts'
import { type Actor, changeRequest, mayDecide, type Refusal, type ShownRequest } from '../changeRequest.ts'
import { findVisible } from '../visible.ts'
import { handOffWords } from './words.ts'

/** Handing a request over to the system outside that it fits (Codes, Art. 25), and asking there how it stands. */
export const handOffAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('hand-over') }),
  z.object({ act: z.literal('ask-progress') }),
])
export type HandOffAct = z.infer<typeof handOffAct>

const open: readonly RequestState[] = ['received', 'contacted', 'scheduled']

/** What may be done: hand it over while it is open, or ask once it is there; nothing where no such system is connected. */
export function possible(
  { notarization }: Connectors,
  { state, erased_at }: Pick<RequestRow, 'state' | 'erased_at'>,
  form: Submission['form'] | undefined,
  messages: readonly Message[],
): HandOffAct['act'] | null {
  const fits = form?.kind === 'service-application' && form.handOver === 'notarization'
  if (!fits || !notarization || erased_at !== null || !open.includes(state)) return null
  return lastHandOff(messages) ? 'ask-progress' : 'hand-over'
}

const lastHandOff = (messages: readonly Message[]): HandOff | null =>
  messages.findLast(({ handOff }) => handOff !== null)?.handOff ?? null

/**
 * Asks the platform first and writes down what it said afterwards, so that no transaction waits for a network. A
 * request handed over twice is the same application there: it is known by the request's id.
 */
export async function handOff(
  services: Services,
  shown: ShownRequest,
  { act }: HandOffAct,
  actor: Actor,
): Promise<Result<null, Refusal | PlatformFailure>> {
  const row = await findVisible(services.db, actor.staff, shown.id)
  if (!row) return fail('not-found')
  if (!mayDecide(actor.staff, row)) return fail('not-taken')
  const submission = await openRecord(services, row)
  const messages = await messagesOf(services.db, services.recordKeys, row)
  if (!submission || possible(services.connectors, row, submission.form, messages) !== act)
    return fail('not-allowed')
  const told = await ask(services.connectors, row, submission, lastHandOff(messages))
  if (!told.ok) return told
  return changeRequest(services, shown, actor, ({ state }) =>
    ok({
      // Whoever is told where their matter is handled has been contacted.
      set: { ...(state === 'received' && { state: 'contacted' }), updated_at: actor.now.toISOString() },
      what: act === 'hand-over' ? 'handed-over' : 'asked-platform',
      said: { kind: 'hand-off', cites: [], ...told.value },
    }),
  )
}

type Told = { readonly text: string; readonly handOff: HandOff }

async function ask(
  { notarization }: Connectors,
  { id, institution_name }: RequestRow,
  { identity, form }: Submission,
  before: HandOff | null,
): Promise<Result<Told, PlatformFailure | 'not-allowed'>> {
  if (!notarization || form.kind !== 'service-application') return fail('not-allowed')
  if (before) {
    const state = await notarization.progress(before.reference)
    return state.ok ? ok({ text: handOffWords['zh-CN'].states[state.value], handOff: before }) : state
  }
  const { name, phone } = identity
  const application = { id, name, phone, institution: institution_name, lines: form.lines }
  const opened = await notarization.handOver(application)
  return opened.ok ? ok({ text: handOffWords['zh-CN'].handedOver, handOff: opened.value }) : opened
}
