import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { fail, type Result } from '../../shared/result.ts'
import type { FolderFault } from './pull.ts'
import type { Pulled, PullFault } from './pullOnce.ts'
import type { Scrubbed } from './scrub.ts'
import type { Run } from './state/runs.ts'
import { readMetadataOf, readRunsOf, readTroublesOf } from './state/state.ts'
import type { PullStage } from './steps.ts'
import type { PullCall, PullMessage, PullWorkerData } from './worker.ts'

type Failed = FolderFault | 'failed'

export type Puller = {
  /**
   * Pulls now, or joins the pull under way: never two at a time. Without `allowLarge` a large download is not begun
   * while there is content; a pull joined keeps to what it began with.
   */
  pull(options: { allowLarge: boolean }): Promise<Result<Pulled, PullFault | Failed>>
  /** Black-lists a release that cannot be opened or answers wrongly, and goes back to the one before it. */
  rollBack(version: number, reason: string): Promise<Result<{ active: number | null }, Failed>>
  /** Reads the content files against what they were when they were activated; at the start and once a day. */
  scrub(): Promise<Result<Scrubbed, Failed>>
  /** The last 500 runs, the newest first. Throws an SqliteError on a damaged `state.db`. */
  runs(): Run[]
  /** What went wrong with which release, the newest first. Throws as `runs`. */
  troubles(): ReturnType<typeof readTroublesOf>
  /** The signed metadata accepted last. Throws as `runs`. */
  metadata(): ReturnType<typeof readMetadataOf>
  close(): Promise<void>
}

/**
 * The pull thread of a kiosk folder; one that broke down is started anew by the next call. `onProgress` hears of the
 * long steps.
 */
export function startPuller(
  workerFile: URL,
  data: PullWorkerData,
  onProgress: (stage: PullStage, done: number, total: number) => void,
): Puller {
  const state = join(data.dir, 'state.db')
  let worker: Worker | null = null
  let calls = 0
  const waiting = new Map<number, (result: Result<unknown>) => void>()
  let pulling: Promise<Result<unknown>> | null = null
  let latest: Run | null = null

  const start = (): Worker => {
    // Building indexes makes much that is soon forgotten: kept small, it takes half the memory at the same speed. Of what
    // is kept longer four times what the real laws need; without a limit it is collected far later.
    const started = new Worker(workerFile, {
      workerData: data,
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 },
    })
    let reason = 'the pull thread ended'
    started.on('message', (message: PullMessage) => {
      if (message.type === 'progress') return onProgress(message.stage, message.done, message.total)
      latest = message.run ?? latest
      waiting.get(message.id)?.(message.result)
      waiting.delete(message.id)
    })
    started.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error)
    })
    started.on('exit', () => {
      worker = null
      for (const settle of waiting.values()) settle(fail('failed', reason))
      waiting.clear()
    })
    return started
  }
  const ask = (asked: PullCall): Promise<Result<unknown>> => {
    const id = ++calls
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>()
    waiting.set(id, resolve)
    worker ??= start()
    worker.postMessage({ id, asked })
    return promise
  }

  return {
    pull({ allowLarge }) {
      pulling ??= ask({ call: 'pull', allowLarge }).finally(() => {
        pulling = null
      })
      return pulling as ReturnType<Puller['pull']>
    },
    rollBack: (version, reason) =>
      ask({ call: 'rollBack', version, reason }) as ReturnType<Puller['rollBack']>,
    scrub: () => ask({ call: 'scrub' }) as ReturnType<Puller['scrub']>,
    runs() {
      const written = existsSync(state) ? readRunsOf(state) : []
      // A run like the one before it is counted in memory only.
      return written.map((run) => (run.id === latest?.id ? latest : run))
    },
    troubles: () => (existsSync(state) ? readTroublesOf(state) : []),
    metadata: () => (existsSync(state) ? readMetadataOf(state) : []),
    async close() {
      if (!worker) return
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      worker.postMessage('close')
      await ended
    },
  }
}
