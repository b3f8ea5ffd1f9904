import { Worker } from 'node:worker_threads'
import type { Result } from '../../shared/result.ts'
import type { Pulled, PullFault } from './pullOnce.ts'
import type { PullStage } from './staged.ts'
import type { PullMessage, PullWorkerData } from './worker.ts'

export type Puller = {
  /** Pulls now, or joins the pull under way: never two at a time. */
  pull(): Promise<Result<Pulled, PullFault | 'failed'>>
  close(): Promise<void>
}

type Outcome = Result<Pulled, PullFault | 'failed'>

/**
 * The pull thread of a kiosk folder; one that broke down is started anew by the next pull. `onProgress` hears of the
 * long steps.
 */
export function startPuller(
  workerFile: URL,
  data: PullWorkerData,
  onProgress: (stage: PullStage, done: number, total: number) => void,
): Puller {
  let worker: Worker | null = null
  let waiting: PromiseWithResolvers<Outcome> | null = null

  const settle = (result: Outcome): void => {
    waiting?.resolve(result)
    waiting = null
  }
  const start = (): Worker => {
    const started = new Worker(workerFile, { workerData: data })
    started.on('message', (message: PullMessage) => {
      if (message.type === 'progress') onProgress(message.stage, message.done, message.total)
      else settle(message.result)
    })
    started.on('error', (error) => settle({ ok: false, code: 'failed', detail: error.message }))
    started.on('exit', () => {
      worker = null
      settle({ ok: false, code: 'failed', detail: 'the pull thread ended' })
    })
    return started
  }

  return {
    pull() {
      if (!waiting) {
        waiting = Promise.withResolvers<Outcome>()
        worker ??= start()
        worker.postMessage('pull')
      }
      return waiting.promise
    },
    async close() {
      if (!worker) return
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      worker.postMessage('close')
      await ended
    },
  }
}
