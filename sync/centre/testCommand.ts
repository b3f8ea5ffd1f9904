import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** Runs a command of the centre and gathers what it says. */
export const run = (file: string, ...args: string[]) => runWith({ DATABASE_URL: '' }, file, ...args)

/** As `run`, in an environment. */
export function runWith(env: Record<string, string>, file: string, ...args: string[]) {
  const child = spawn(process.execPath, [join(import.meta.dirname, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let said = ''
  child.stdout?.on('data', (chunk) => {
    said += chunk
  })
  child.stderr?.on('data', (chunk) => {
    said += chunk
  })
  const ended = once(child, 'close').then(([code]) => ({ code, said }))
  return { child, ended }
}
