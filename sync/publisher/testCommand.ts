import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

/** Runs a command of the publisher to its end; its exit code and what it said. */
export function run(file: string, ...args: string[]): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(import.meta.dirname, file), ...args], {
    encoding: 'utf8',
  })
  return { code: status, said: stdout + stderr }
}
