import { z } from 'zod'

/** Messages that cross a process or a socket, the same on every transport. */
export const callMessage = z.object({
  type: z.literal('call'),
  id: z.int().nonnegative(),
  method: z.string().max(80),
  input: z.unknown(),
})
export type CallMessage = z.infer<typeof callMessage>

export type AnswerMessage = { type: 'answer'; id: number; answer: unknown }
export type EventMessage = { type: 'event'; event: string; payload: unknown }
export type HostMessage = AnswerMessage | EventMessage | { type: 'ready' }
