import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Child } from '../bridge/supervisor.ts'

export const hostEntry = join(import.meta.dirname, '../host/process.ts')

/** Starts the host, the same entry Electron uses, as a Node process over an IPC channel. */
export const forkHost = (entry: string, dir: string): Child => {
  const child = fork(entry, ['--data', dir], { serialization: 'advanced', stdio: 'inherit' })
  return {
    post: (message) => {
      // A message to a process that is ending is answered by its exit.
      if (child.connected) child.send(message as object, () => {})
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', (code, signal) => listener(signal ?? `exit code ${code}`))
      child.once('error', (error) => {
        if (child.pid === undefined) listener(error.name)
      })
    },
    kill: (force) => void child.kill(force ? 'SIGKILL' : 'SIGTERM'),
  }
}
