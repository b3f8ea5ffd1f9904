import { z } from 'zod'
import { instant } from './kinds.ts'

/** Six digits that whoever provisioned the kiosk has set. Every call carries them: nothing stays open behind them. */
export const technicianPin = z.string().regex(/^\d{6}$/)
const asked = z.object({ pin: technicianPin })

/** One pull, or several in a row that ended alike. `bytes` came over the network. */
const run = z.object({
  id: z.int(),
  started: instant,
  ended: instant,
  times: z.int(),
  outcome: z.string(),
  detail: z.string().nullable(),
  version: z.int().nullable(),
  kind: z.enum(['full', 'delta', 'pointer', 'none']),
  bytes: z.int(),
})

/** What a technician sees of a kiosk. Nothing of a person is in it. */
export const technicianReport = z.object({
  at: instant,
  /** Bytes that can still be written where the kiosk keeps its data. */
  diskFree: z.int(),
  /** The newest first. */
  runs: z.array(run),
  /** Releases something went wrong with. `refused`: why none of it is tried again; `noDelta`: why only the full file. */
  troubles: z.array(
    z.object({
      version: z.int(),
      attempts: z.int(),
      noDelta: z.string().nullable(),
      refused: z.string().nullable(),
    }),
  ),
  /** The signed metadata accepted last, by role; `expires` is null where only its version is known. */
  /** Requests the centre will not take as they are, by their number on this kiosk; `reason` in the words of the log. */
  held: z.array(z.object({ sequence: z.int(), savedAt: instant, reason: z.string() })),
  /** When the log of the centre contradicted what it had signed before; the newest first. */
  contradictions: z.array(instant),
  metadata: z.array(z.object({ role: z.string(), version: z.int(), expires: z.string().nullable() })),
})
export type TechnicianReport = z.infer<typeof technicianReport>

export const technicianMethods = {
  'technician.report': { input: asked, output: technicianReport },
  /** Fetches what is new at once, large downloads too; how it went is the newest run. */
  'technician.pull': { input: asked, output: z.object({}) },
  /** Sends what waits at once, and tries again what is held. */
  'technician.send': { input: asked, output: z.object({}) },
  /** A new roll is in the printer: slips are counted from nought, and what was wrong is taken to be mended. */
  'technician.paper': { input: asked, output: z.object({}) },
} as const
