import { fork } from 'node:child_process'
import { join } from 'node:path'
import type { Job, JobName } from './jobs.ts'

/** Does a job in a process of its own, whose memory nothing else has used. Throws where the process fails. */
export function inChild<Name extends JobName>(
  name: Name,
  ...input: Parameters<Job<Name>>
): Promise<Awaited<ReturnType<Job<Name>>>> {
  const child = fork(join(import.meta.dirname, 'child.ts'), {
    execArgv: ['--expose-gc', '--max-old-space-size=8192'],
    serialization: 'advanced',
  })
  return new Promise((resolve, reject) => {
    child.once('message', (result) => resolve(result as Awaited<ReturnType<Job<Name>>>))
    child.once('exit', (code) => reject(new Error(`${name} ended with ${code}`)))
    child.send({ name, input })
  })
}
