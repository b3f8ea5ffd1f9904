import { z } from 'zod'

/** How a kiosk is, for those who look after the fleet. Nothing of a person is in it. */
export const kioskReport = z.object({
  /** The release it shows; null until the first. */
  version: z.int().nullable(),
  waiting: z.int().nonnegative(),
  held: z.int().nonnegative(),
  printer: z.object({ state: z.enum(['none', 'ready', 'low', 'failed']), left: z.int().nullable() }),
  /** Bytes. */
  diskFree: z.number().nonnegative(),
  /** Lines of its log that told of an error in the last 24 hours. */
  errors: z.int().nonnegative(),
})
export type KioskReport = z.infer<typeof kioskReport>
