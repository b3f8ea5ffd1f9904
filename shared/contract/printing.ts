import { z } from 'zod'
import { language } from './kinds.ts'

const line = z.string().min(1).max(600)

/** What a person takes away on paper, in their language (EXPERIENCE: taking it away). It holds no name and no number of theirs. */
export const slip = z.object({
  lang: language,
  title: line,
  /** Where a request is now; null for what was looked up. */
  state: line.nullable(),
  /** What is never cut: codes, dates, addresses, telephone numbers. */
  facts: z.array(z.object({ name: line, value: line })).max(60),
  parts: z
    .array(z.object({ heading: line.nullable(), lines: z.array(z.string().max(6000)).max(200) }))
    .max(30),
  /** Which kiosk, when, and whom to ask. */
  foot: z.array(line).max(6),
  /** The text its QR code holds. */
  qr: z.string().min(1).max(1200),
})
export type Slip = z.infer<typeof slip>

/** Slips a new roll is good for, and how few left are worth a warning. Nobody counts where it is left out. */
const paper = z.object({ slips: z.int().positive(), low: z.int().nonnegative() }).optional()

/** What a kiosk prints with; `kiosk.json` says so. */
export const printerSettings = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  /** A printer of the operating system: the one of that name, else the system's own choice. */
  z.object({ kind: z.literal('system'), name: z.string().min(1).optional(), paper }),
  /** Stands in for a printer on a developer's machine: every slip stays as a file in that folder. */
  z.object({ kind: z.literal('pdf'), folder: z.string().min(1), paper }),
])
export type PrinterSettings = z.infer<typeof printerSettings>

/** Why a slip did not come out. */
export const printFaults = ['no-printer', 'no-paper', 'paper-jam', 'print-stuck', 'print-failed'] as const
export type PrintFault = (typeof printFaults)[number]

export const printingMethods = {
  /** Answers once the slip is out. Only the shell prints: fails with `no-printer` elsewhere, and with every `PrintFault`. */
  'printing.print': { input: z.object({ slip }), output: z.object({}) },
} as const
