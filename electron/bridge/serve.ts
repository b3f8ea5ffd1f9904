import { z } from 'zod'
import {
  type AnswerMessage,
  callMessage,
  type EventMessage,
  type PrinterReport,
  printerReport,
} from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'
import type { Channel, Door } from './channel.ts'
import { faultOf, type Log } from './log.ts'

const message = z.discriminatedUnion('type', [callMessage, printerReport])

/**
 * The answering side of a channel: hands calls to `door`, posts its answers and events.
 * Only a channel that comes from the shell has somebody who hears of its printer.
 * Returns the function that stops the events. A message that is no call is dropped and noted, never thrown.
 */
export const serve = (
  door: Door,
  channel: Channel,
  log: Log,
  hearPrinter?: (report: PrinterReport) => void,
): (() => void) => {
  const answer = async (id: number, method: string, input: unknown): Promise<void> => {
    let result: unknown
    try {
      result = await door.call(method, input)
    } catch (error) {
      log.error({ method, ...faultOf(error) }, 'call failed')
      result = fail('internal')
    }
    channel.post({ type: 'answer', id, answer: result } satisfies AnswerMessage)
  }
  channel.onMessage((raw) => {
    const said = message.safeParse(raw).data
    if (said?.type === 'call') void answer(said.id, said.method, said.input)
    else if (said && hearPrinter) hearPrinter(said)
    else log.warn('message that is no call')
  })
  return door.onEvent((event, payload) =>
    channel.post({ type: 'event', event, payload } satisfies EventMessage),
  )
}
