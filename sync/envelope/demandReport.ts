import { z } from 'zod'
import { opened } from '../../shared/contract/demand.ts'
import { isoDate } from '../../shared/contract/kinds.ts'

/** How often something was opened at one kiosk on one day in China. There is nothing of a person in it. */
export const demandCount = z.strictObject({
  day: isoDate,
  ...opened.shape,
  count: z.int().positive().max(1_000_000),
})
export type DemandCount = z.infer<typeof demandCount>

/** What a kiosk sends: whole days, each of which replaces what the centre had of that kiosk and day. */
export const demandReport = z.strictObject({
  counts: z
    .array(demandCount)
    .min(1)
    .refine(
      (counts) => new Set(counts.map(({ day, kind, id }) => `${day} ${kind} ${id}`)).size === counts.length,
      'the same twice',
    ),
})
export type DemandReport = z.infer<typeof demandReport>

/** The answer of the centre: the days it took, so that a page of somebody else's is not taken for it. */
export const demandTaken = z.object({ days: z.array(isoDate) })

/** Bytes a report may be long. */
export const maxReportBytes = 4_194_304
