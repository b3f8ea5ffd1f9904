import { fork } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { createClient } from '../../electron/bridge/client.ts'
import { contentReady } from '../../electron/bridge/contentReady.ts'
import { systemTimers } from '../../electron/bridge/timers.ts'
import { hostEntry } from '../../electron/browser/hostProcess.ts'
import type { Kiosk } from '../../shared/contract/contract.ts'

export type HostProcess = Pick<Kiosk, 'call'> & {
  readonly pid: number
  /** Ends it at once and unasked, as a power cut would. */
  kill(): Promise<void>
}

/**
 * Starts the host of a kiosk folder, its log at the end of a file and its temporary files in a folder of their own, and
 * resolves when it shows content.
 */
export async function startHost(kioskDir: string, logFile: string, tempDir: string): Promise<HostProcess> {
  const log = openSync(logFile, 'a')
  const child = fork(hostEntry, ['--data', kioskDir], {
    serialization: 'advanced',
    stdio: ['ignore', log, log, 'ipc'],
    env: { ...process.env, TMPDIR: tempDir },
  })
  closeSync(log)
  const gone = once(child, 'exit')
  const client = createClient(
    {
      post: (message) => void (child.connected && child.send(message as object, () => undefined)),
      onMessage: (listener) => void child.on('message', listener),
    },
    systemTimers,
  )
  void gone.then(client.close)
  const ended = gone.then(([code]) => {
    throw new Error(`the host ended with ${code} before it was ready`)
  })
  await Promise.race([contentReady(client), ended])
  return {
    pid: child.pid ?? 0,
    call: (method, input) => client.call(method, input) as never,
    async kill() {
      child.kill('SIGKILL')
      await gone
    },
  }
}
