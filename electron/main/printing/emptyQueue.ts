import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Log } from '../../bridge/log.ts'

const run = promisify(execFile)

/** How long the system may take over it, in ms: the next slip waits for it. */
const patience = 10_000

/** The command of an operating system that takes every job off the queue of a printer, or off all queues without a name. */
export function emptying(
  platform: NodeJS.Platform,
  name: string | undefined,
): { file: string; args: string[]; env: Record<string, string> } {
  if (platform !== 'win32') return { file: 'cancel', args: name ? ['-a', name] : ['-a'], env: {} }
  // The name goes in by the environment, where nothing of it is a command.
  const jobs = name ? 'Get-PrintJob -PrinterName $env:KIOSK_PRINTER' : 'Get-Printer | Get-PrintJob'
  return {
    file: 'powershell.exe',
    args: ['-NoProfile', '-NonInteractive', '-Command', `${jobs} | Remove-PrintJob`],
    env: name ? { KIOSK_PRINTER: name } : {},
  }
}

/**
 * Takes every job off the printer's queue at the operating system, which Electron cannot: a slip that waits there would
 * come out for the next person. The printer is the kiosk's own, so every job is; without a name the system chose where
 * it went, so all queues are emptied.
 */
export async function emptyQueue(name: string | undefined, log: Log): Promise<void> {
  const { file, args, env } = emptying(process.platform, name)
  try {
    await run(file, args, { env: { ...process.env, ...env }, timeout: patience })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    log.error({ code }, 'the print queue could not be emptied')
  }
}
