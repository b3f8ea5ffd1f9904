import type { PrintFault } from '../../../shared/contract/printing.ts'

/** What CUPS says a printer is doing (`printer-state`): at rest, at work, or stopped. */
const working = '4'
const stopped = '5'

/** The reasons of CUPS that keep a slip from coming out; each may end in a severity. */
const troubles: readonly [keyword: string, fault: PrintFault][] = [
  ['media-empty', 'no-paper'],
  ['media-needed', 'no-paper'],
  ['media-jam', 'paper-jam'],
  ['cover-open', 'print-failed'],
  ['door-open', 'print-failed'],
  ['offline', 'print-failed'],
  ['paused', 'print-failed'],
]

/** How a printer stands by its options as Electron lists them: CUPS says so, Windows does not. */
export type Standing = { trouble: PrintFault | null; working: boolean }

export function standingOf(listed: object): Standing {
  const options = listed as Readonly<Record<string, unknown>>
  const state = options['printer-state']
  const reasons = String(options['printer-state-reasons'] ?? '').split(',')
  const found = troubles.find(([keyword]) =>
    reasons.some((reason) => reason.replace(/-(error|warning|report)$/, '') === keyword),
  )
  const refuses = state === stopped || options['printer-is-accepting-jobs'] === 'false'
  return { trouble: found?.[1] ?? (refuses ? 'print-failed' : null), working: state === working }
}
