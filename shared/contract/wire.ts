import { z } from 'zod'

/** Messages that cross a process or a socket, the same on every transport. */
export const callMessage = z.object({
  type: z.literal('call'),
  id: z.int().nonnegative(),
  method: z.string().max(80),
  input: z.unknown(),
})
export type CallMessage = z.infer<typeof callMessage>

/** What the shell, and nobody else, tells the host of its printer: that it has one, or how a slip fared. */
export const printerReport = z.object({
  type: z.literal('printer'),
  state: z.enum(['ready', 'failed']),
  /** Slips that came out. */
  slips: z.int().nonnegative(),
})
export type PrinterReport = z.infer<typeof printerReport>

export type AnswerMessage = { type: 'answer'; id: number; answer: unknown }
export type EventMessage = { type: 'event'; event: string; payload: unknown }
export type HostMessage = AnswerMessage | EventMessage | { type: 'ready' }
