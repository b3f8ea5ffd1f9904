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

const screenName = z
  .string()
  .max(20)
  .regex(/^[a-z]+(-[a-z]+)*$/)

const errorName = z.enum(['TypeError', 'RangeError', 'ReferenceError', 'SyntaxError', 'Error'])
export type ErrorName = z.infer<typeof errorName>

/** A place in the page's own scripts; lines and columns count from 1. */
export const codePlace = z.object({
  file: z
    .string()
    .max(60)
    .regex(/^[\w-]+\.js$/),
  line: z.int().positive(),
  column: z.int().positive(),
})
export type CodePlace = z.infer<typeof codePlace>

export const statusMethods = {
  'status.get': { input: z.object({}), output: kioskStatus },
  /** The person has gone: the host forgets whatever it kept for them. */
  'session.end': { input: z.object({}), output: z.object({}) },
  /** A screen could not be drawn, for the log, which is why it takes no words: what broke and where, innermost first. */
  'page.broke': {
    input: z.object({ screen: screenName, error: errorName, at: z.array(codePlace).max(20) }),
    output: z.object({}),
  },
} as const
