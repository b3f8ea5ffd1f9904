import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { type PrinterSettings, printerSettings } from '../../../shared/contract/printing.ts'
import type { Door } from '../../bridge/channel.ts'
import type { Log } from '../../bridge/log.ts'
import type { Supervisor } from '../../bridge/supervisor.ts'
import { systemTimers } from '../../bridge/timers.ts'
import { pdfDevice, systemDevice } from './devices.ts'
import { createPrinter, type Device } from './printer.ts'
import { printerDoor } from './printerDoor.ts'

const kioskFile = z.object({ printer: printerSettings })

/** What `kiosk.json` says of a printer; a kiosk that says nothing, or is not provisioned yet, has none. */
function readSettings(data: string): PrinterSettings {
  try {
    return kioskFile.parse(JSON.parse(readFileSync(join(data, 'kiosk.json'), 'utf8'))).printer
  } catch {
    return { kind: 'none' }
  }
}

function deviceOf(settings: PrinterSettings, log: Log): Device | null {
  if (settings.kind === 'none') return null
  if (settings.kind === 'system') return systemDevice(settings.name, log)
  log.warn(
    { folder: settings.folder },
    'slips are kept as files there: this stands in for a printer in development',
  )
  return pdfDevice(settings.folder)
}

/** The door to the host with the shell's printer before it: the host never prints, and the page sees one door. */
export function withPrinter(host: Supervisor, data: string, log: Log): Door {
  const device = deviceOf(readSettings(data), log)
  if (!device) return host
  const printer = createPrinter({ device, report: host.tell, timers: systemTimers, log })
  host.onEvent((event, payload) => {
    if (event === 'host.state' && (payload as { state: string }).state === 'up') printer.tell()
  })
  return printerDoor(host, printer)
}
