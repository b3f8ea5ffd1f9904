import { randomUUID } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserWindow, PrinterInfo } from 'electron'
import type { PrintFault } from '../../../shared/contract/printing.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Log } from '../../bridge/log.ts'
import { emptyQueue } from './emptyQueue.ts'
import type { Device } from './printer.ts'
import { openSlip, type SlipWindow } from './slipWindow.ts'
import { standingOf } from './troubles.ts'

const micronsPerInch = 25_400
/** How often a printer at work is looked at, in ms. */
const lookAgain = 500

/** Does something with a slip laid out in a window of its own, and closes the window whatever happens. */
const withSlip =
  (use: (slip: SlipWindow, signal: AbortSignal) => Promise<Result<null, PrintFault>>): Device['print'] =>
  async (slip, signal) => {
    const opened = await openSlip(slip, signal)
    try {
      return signal.aborted ? fail('print-stuck') : await use(opened, signal)
    } finally {
      if (!opened.window.isDestroyed()) opened.window.destroy()
    }
  }

/** Every slip becomes a file, and says so: for machines of developers, which have no printer. */
export const pdfDevice = (folder: string): Device => {
  const write = withSlip(async ({ window, size }) => {
    const pdf = await window.webContents.printToPDF({
      pageSize: { width: size.width / micronsPerInch, height: size.height / micronsPerInch },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    })
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `slip-${randomUUID()}.pdf`), pdf)
    return ok(null)
  })
  return {
    print: (slip, signal) => write({ ...slip, foot: [...slip.foot, 'PDF 代替打印机，仅供开发'] }, signal),
    emptyQueue: async () => undefined,
  }
}

/** A printer of the operating system, silently. */
export const systemDevice = (name: string | undefined, log: Log): Device => ({
  print: withSlip(async (slip, signal) => {
    const { window } = slip
    const printers = await window.webContents.getPrintersAsync()
    const chosen = name ? printers.find((each) => each.name === name) : soleOf(printers)
    if (printers.length === 0 || (name && !chosen)) return fail('no-printer')
    const before = chosen && standingOf(chosen.options).trouble
    if (before) return fail(before)
    const handed = await handOver(slip, chosen?.name)
    return handed.ok && chosen ? comeOut(window, chosen.name, signal) : handed
  }),
  emptyQueue: () => emptyQueue(name, log),
})

const soleOf = (printers: readonly PrinterInfo[]): PrinterInfo | undefined =>
  printers.length === 1 ? printers[0] : undefined

/** To the system's queue; without a name to the system's own choice. */
const handOver = (
  { window, size }: SlipWindow,
  deviceName: string | undefined,
): Promise<Result<null, PrintFault>> =>
  new Promise((resolve) =>
    window.webContents.print(
      {
        silent: true,
        color: false,
        margins: { marginType: 'none' },
        pageSize: size,
        ...(deviceName && { deviceName }),
      },
      (success, reason) => resolve(success ? ok(null) : fail('print-failed', reason)),
    ),
  )

/** Waits while the printer is at work; says at once what is wrong with it. */
async function comeOut(
  window: BrowserWindow,
  name: string,
  signal: AbortSignal,
): Promise<Result<null, PrintFault>> {
  while (!signal.aborted) {
    await new Promise((resolve) => setTimeout(resolve, lookAgain))
    if (window.isDestroyed()) break
    const printers = await window.webContents.getPrintersAsync()
    const standing = standingOf(printers.find((each) => each.name === name)?.options ?? {})
    if (standing.trouble) return fail(standing.trouble)
    if (!standing.working) return ok(null)
  }
  return fail('print-stuck')
}
