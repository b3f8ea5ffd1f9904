import { join } from 'node:path'
import { utilityProcess } from 'electron'
import type { Child } from '../bridge/supervisor.ts'

/** Starts the host as Electron's utility process: plain Node, with no access to the shell. */
export const forkHost = (dir: string): Child => {
  const child = utilityProcess.fork(join(import.meta.dirname, 'host.js'), ['--data', dir], {
    serviceName: 'lawkiosk host',
    stdio: 'inherit',
  })
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', (code) => listener(`exit code ${code}`)),
    kill: (force) => {
      if (force && child.pid) process.kill(child.pid, 'SIGKILL')
      else child.kill()
    },
  }
}
