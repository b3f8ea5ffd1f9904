import { type AnswerMessage, callMessage, type EventMessage } from '../../shared/contract/wire.ts'
import { fail } from '../../shared/result.ts'
import type { Channel, Door } from './channel.ts'
import { faultOf, type Log } from './log.ts'

/**
 * The answering side of a channel: hands calls to `door`, posts its answers and events.
 * Returns the function that stops the events. A message that is no call is dropped and noted, never thrown.
 */
export const serve = (door: Door, channel: Channel, log: Log): (() => void) => {
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
    const message = callMessage.safeParse(raw)
    if (message.success) void answer(message.data.id, message.data.method, message.data.input)
    else log.warn('message that is no call')
  })
  return door.onEvent((event, payload) =>
    channel.post({ type: 'event', event, payload } satisfies EventMessage),
  )
}
