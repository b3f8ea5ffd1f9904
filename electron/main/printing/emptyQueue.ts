import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Log } from '../../bridge/log.ts'

const run = promisify(execFile)

/**
 * Takes every job off the printer's queue at the operating system, which Electron cannot: a slip that waits there would
 * come out for the next person. The printer is the kiosk's own, so every job is.
 */
export async function emptyQueue(name: string | undefined, log: Log): Promise<void> {
  try {
    if (process.platform === 'win32') {
      // The name goes in by the environment, where nothing of it is a command.
      const script = 'Get-PrintJob -PrinterName $env:KIOSK_PRINTER | Remove-PrintJob'
      const env = { ...process.env, KIOSK_PRINTER: name ?? '' }
      await run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', script], { env })
    } else await run('cancel', ['-a', ...(name ? [name] : [])])
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    log.error({ code }, 'the print queue could not be emptied')
  }
}
