import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { PrinterSettings } from '../../shared/contract/printing.ts'
import type { PrinterStatus } from '../../shared/contract/status.ts'
import type { PrinterReport } from '../../shared/contract/wire.ts'
import { replaceFile } from '../../sync/envelope/durableFile.ts'
import { faultOf, type Log } from '../bridge/log.ts'

const counted = z.object({ slips: z.int().nonnegative() })

export type Printer = {
  status(): PrinterStatus
  /** The shell says that it has a printer, or how a slip fared. */
  heard(report: PrinterReport): void
  paperChanged(): void
  /** Resolves when the count is on the disk. */
  close(): Promise<void>
}

/**
 * How the printer of the shell stands, and how many slips came out since its paper was changed: a number in a file of
 * its own, and nothing of what was printed.
 */
export function createPrinter(options: {
  path: string
  settings: PrinterSettings
  onChange: () => void
  log: Log
}): Printer {
  const { path, settings, onChange, log } = options
  const paper = settings.kind === 'none' ? undefined : settings.paper
  let slips = readCount(path)
  let state: 'none' | 'ready' | 'failed' = 'none'
  let saving: Promise<void> = Promise.resolve()

  const save = (): void => {
    const text = `${JSON.stringify({ slips })}\n`
    saving = saving
      .then(() => replaceFile(path, text))
      .catch((error) => log.error(faultOf(error), 'the count of slips is not saved'))
  }
  return {
    status() {
      const left = paper ? Math.max(0, paper.slips - slips) : null
      const low = paper && left !== null && left <= paper.low
      return { state: state === 'ready' && low ? 'low' : state, left }
    },
    heard(report) {
      state = report.state
      slips += report.slips
      if (report.slips > 0) save()
      onChange()
    },
    paperChanged() {
      if (state === 'failed') state = 'ready'
      slips = 0
      save()
      onChange()
    },
    close: () => saving,
  }
}

/** A file that is not there or was cut counts from nought: what is lost is a warning, not a slip. */
function readCount(path: string): number {
  try {
    return counted.parse(JSON.parse(readFileSync(path, 'utf8'))).slips
  } catch {
    return 0
  }
}
