import { z } from 'zod'
import { instant } from './kinds.ts'

/** The kiosk's printer: `low` while the paper will soon be used up, `failed` since a slip did not come out. */
export const printerStatus = z.object({
  state: z.enum(['none', 'ready', 'low', 'failed']),
  /** Slips the paper is still good for; null where nobody counts them. */
  left: z.int().nonnegative().nullable(),
})
export type PrinterStatus = z.infer<typeof printerStatus>

export const kioskStatus = z.object({
  kiosk: z.object({
    id: z.string(),
    name: z.string(),
    district: z.string(),
    longitude: z.number(),
    latitude: z.number(),
  }),
  /** Null until the first release is active. */
  content: z
    .object({
      version: z.int(),
      publishedAt: instant,
      counts: z.record(z.string(), z.int()),
      /** Whole days since the day it was published, in China. */
      age: z.int().nonnegative(),
      /** So old that the page says so and what to do (Codes, Art. 14). */
      stale: z.boolean(),
    })
    .nullable(),
  lastContactAt: instant.nullable(),
  waiting: z.int(),
  held: z.int(),
  printer: printerStatus,
  /** Whether an identity card can be laid on a reader. */
  cardReader: z.boolean(),
  timeouts: z.object({ browse: z.int(), form: z.int(), warning: z.int(), shade: z.int() }),
})
export type KioskStatus = z.infer<typeof kioskStatus>

export const statusMethods = {
  'status.get': { input: z.object({}), output: kioskStatus },
  /** The person has gone: the host forgets whatever it kept for them. */
  'session.end': { input: z.object({}), output: z.object({}) },
  /** A screen could not be drawn, for the log: where it broke, never with what it showed. */
  'page.broke': {
    input: z.object({ screen: z.string().max(40), error: z.string().max(80), at: z.string().max(2000) }),
    output: z.object({}),
  },
} as const
