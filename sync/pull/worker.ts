import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result.ts'
import { type Pulled, type PullFault, pullOnce } from './pullOnce.ts'
import type { PullStage } from './staged.ts'
import { openState } from './state.ts'

/** The thread that pulls: indexing a release takes seconds, and searches must go on meanwhile. */
export type PullWorkerData = { dir: string; urls: readonly string[]; trustedRoot: string }
export type PullMessage =
  | { type: 'progress'; stage: PullStage; done: number; total: number }
  | { type: 'pulled'; result: Result<Pulled, PullFault | 'failed'> }

const port = parentPort
if (!port) throw new Error('sync/pull/worker.ts runs as a worker thread')
const options = workerData as PullWorkerData
const state = openState(join(options.dir, 'state.db'))
const say = (message: PullMessage): void => port.postMessage(message)

port.on('message', (message: 'pull' | 'close') => {
  if (message === 'close') {
    state.close()
    port.close()
    return
  }
  pullOnce(options, state, (stage, done, total) => say({ type: 'progress', stage, done, total })).then(
    (result) => say({ type: 'pulled', result }),
    (error) => say({ type: 'pulled', result: fail('failed', String(error)) }),
  )
})
