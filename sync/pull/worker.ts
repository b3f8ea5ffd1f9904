import { parentPort, workerData } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result.ts'
import { timer } from './net/timer.ts'
import { httpTransport } from './net/transport.ts'
import { openPull, type Pull } from './pull.ts'
import type { Run } from './state/runs.ts'
import type { PullStage } from './steps.ts'

/** The thread that pulls: indexing a release takes seconds, and searches must go on meanwhile. */
export type PullWorkerData = { dir: string; urls: readonly string[]; trustedRoot: string }
export type PullCall =
  | { call: 'pull'; allowLarge: boolean }
  | { call: 'rollBack'; version: number; reason: string }
  | { call: 'scrub' }
export type PullMessage =
  | { type: 'progress'; stage: PullStage; done: number; total: number }
  | { type: 'done'; id: number; result: Result<unknown>; run: Run | null }

const port = parentPort
if (!port) throw new Error('sync/pull/worker.ts runs as a worker thread')
const say = (message: PullMessage): void => port.postMessage(message)
const http = httpTransport()
const pull = openPull({
  ...(workerData as PullWorkerData),
  now: () => new Date(),
  random: Math.random,
  after: timer,
  transport: http.get,
  progress: (stage, done, total) => say({ type: 'progress', stage, done, total }),
})

const answer = async (pull: Pull, asked: PullCall): Promise<{ result: Result<unknown>; run: Run | null }> => {
  if (asked.call === 'pull') return pull.pull({ allowLarge: asked.allowLarge })
  if (asked.call === 'scrub') return { result: await pull.scrub(), run: null }
  return { result: await pull.rollBack(asked.version, asked.reason), run: null }
}

/** One after the other: each call waits for those before it. */
let last: Promise<unknown> = Promise.resolve()
port.on('message', (message: 'close' | { id: number; asked: PullCall }) => {
  if (message === 'close') {
    last = last.then(async () => {
      pull.close()
      await http.close()
      port.close()
    })
    return
  }
  const { id, asked } = message
  last = last.then(() =>
    answer(pull, asked).then(
      (done) => say({ type: 'done', id, ...done }),
      (error) => say({ type: 'done', id, result: fail('failed', String(error)), run: null }),
    ),
  )
})
