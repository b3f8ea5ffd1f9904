import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { collect } from './activate.ts'
import { type DiskFault, diskFault, isDamaged } from './disk.ts'
import type { Kiosk } from './kiosk.ts'
import { alone } from './lock.ts'
import type { Net } from './net/fetchBytes.ts'
import { type After, fileLimits, type Limits, metadataLimits } from './net/limits.ts'
import type { Transport } from './net/transport.ts'
import { type Pulled, type PullFault, pullOnce } from './pullOnce.ts'
import { type Scrubbed, scrub } from './scrub.ts'
import { settle } from './settle.ts'
import { Mirrors } from './signed/mirrors.ts'
import { removeStaged } from './staged.ts'
import type { Run } from './state/runs.ts'
import { openState, type PullState } from './state/state.ts'
import type { AtStep, Progress } from './steps.ts'

/** Time, randomness and network enter here; `limits` and `at` are for tests. `dir` is the kiosk's folder. */
export type PullOptions = {
  dir: string
  urls: readonly string[]
  trustedRoot: string
  now: () => Date
  random: () => number
  after: After
  transport: Transport
  progress?: Progress
  limits?: { metadata: Limits; files: Limits }
  at?: AtStep
}

export type FolderFault = DiskFault | 'busy' | 'newer-state'
export type PullOutcome = Result<Pulled, PullFault | FolderFault>

/** The pull of one kiosk folder. The caller lets one thing run at a time; another process is kept out by a lock. */
export type Pull = {
  pull(options: { allowLarge: boolean }): Promise<{ result: PullOutcome; run: Run | null }>
  /** Black-lists a release that cannot be used after all and goes back to the one before it. */
  rollBack(version: number, reason: string): Promise<Result<{ active: number | null }, FolderFault>>
  scrub(): Promise<Result<Scrubbed, FolderFault>>
  close(): void
}

export function openPull(options: PullOptions): Pull {
  const { dir, trustedRoot, now, limits = { metadata: metadataLimits, files: fileLimits } } = options
  const folder = join(dir, 'content')
  const { transport, after, progress = () => undefined, at = () => undefined } = options
  const net: Net = { transport, after, ...limits }
  const mirrors = new Mirrors(options.urls, options.random())
  let open: PullState | null = null

  const withState = (): Result<PullState, 'newer-state'> => {
    if (open) return ok(open)
    mkdirSync(folder, { recursive: true })
    const opened = openOrBeginAnew(join(dir, 'state.db'))
    if (opened.ok) open = opened.value
    return opened
  }
  /** Runs `work` alone on a settled folder; what the disk does is an answer. */
  const onFolder = async <T, Code extends string>(
    work: (kiosk: Kiosk) => Promise<Result<T, Code>>,
  ): Promise<Result<T, Code | FolderFault>> => {
    try {
      return await alone(dir, async (): Promise<Result<T, Code | FolderFault>> => {
        const state = withState()
        if (!state.ok) return state
        const kiosk = { folder, trustedRoot, state: state.value, mirrors, net, now, progress, at }
        await settle(kiosk)
        return work(kiosk)
      })
    } catch (error) {
      const fault = diskFault(error)
      if (fault) await removeStaged(folder, true).catch(() => undefined)
      if (isDamaged(error)) {
        // Opened anew by the next call, and begun anew if it does not open.
        open?.close()
        open = null
        return fail('disk', 'state.db is damaged')
      }
      if (fault) return fault
      throw error
    }
  }
  const record = (started: string, result: PullOutcome): Run | null => {
    const done = result.ok ? result.value : null
    const outcome = !result.ok
      ? result.code
      : done?.waiting
        ? 'waiting'
        : done?.changed
          ? 'activated'
          : 'unchanged'
    const run = {
      started,
      ended: now().toISOString(),
      outcome,
      detail: result.ok ? null : (result.detail ?? null),
      version: done?.version ?? null,
      kind: done?.kind ?? 'none',
      bytes: done?.bytes ?? 0,
    } as const
    try {
      return open?.record(run) ?? null
    } catch (error) {
      if (diskFault(error) || isDamaged(error)) return null // A run that cannot be written down is told all the same.
      throw error
    }
  }

  return {
    async pull(how) {
      const started = now().toISOString()
      const result = await onFolder((kiosk) => pullOnce(kiosk, how))
      const written = !result.ok && (result.code === 'busy' || result.code === 'newer-state')
      return { result, run: written ? null : record(started, result) }
    },
    rollBack: (version, reason) =>
      onFolder(async ({ state }) => {
        const active = state.active()
        if (active?.version === version) {
          // Without one before it the release is fetched anew, a few times: it may be the disk that is at fault.
          if (state.previous()) state.refuse(active, reason)
          else state.beginAttempt(active)
          state.fallBack()
          await collect({ folder, state })
        }
        return ok({ active: state.active()?.version ?? null })
      }),
    scrub: () => onFolder(scrub),
    close() {
      try {
        open?.saveRuns()
      } finally {
        open?.close()
        open = null
      }
    },
  }
}

/**
 * Opens `state.db`; one that is damaged is put aside and begun anew. What it held is found again as far as content files
 * tell (settle.ts): the release that is active, and floors no lower than when it was activated.
 */
function openOrBeginAnew(path: string): Result<PullState, 'newer-state'> {
  try {
    return openState(path)
  } catch (error) {
    if (!isDamaged(error)) throw error
    for (const suffix of ['', '-wal', '-shm'])
      if (existsSync(path + suffix)) renameSync(path + suffix, `${path}.damaged${suffix}`)
    return openState(path)
  }
}
