import type { Logger } from 'pino'
import type { KioskFile } from '../../sync/envelope/kioskFile.ts'
import { type Puller, startPuller } from '../../sync/pull/puller.ts'
import type { Progress } from '../../sync/pull/steps.ts'
import { isDueNightly } from '../../sync/schedule/nightly.ts'
import { repeat } from '../../sync/schedule/repeat.ts'
import type { Content } from './content/snapshot.ts'
import { pullWorkerFile } from './workerFile.ts'

const dayInSeconds = 86_400

export type KeepContent = {
  readonly dir: string
  readonly releases: KioskFile['releases']
  readonly content: Content
  readonly now: () => Date
  readonly random: () => number
  readonly log: Logger
  readonly onProgress: Progress
  /** Other content is shown now. */
  readonly onShown: () => void
  /** A pull has ended; `reached`: the releases could be asked. */
  readonly onPulled: (reached: boolean) => void
}

export type KeptContent = Pick<Puller, 'runs' | 'troubles' | 'metadata'> & {
  /** Fetches what is new at once, large downloads too. */
  pullNow(): void
  close(): Promise<void>
}

/**
 * Keeps what is shown new and whole for as long as it runs: pulls again and again, large downloads once a night, and
 * what was missed when the kiosk starts; compares what is shown to what was activated after the start and once a day.
 */
export function keepContent(keeping: KeepContent): KeptContent {
  const { dir, releases, content, now, random, log } = keeping
  const puller = startPuller(
    pullWorkerFile,
    { dir, urls: releases.urls, trustedRoot: `${dir}/root.json` },
    seldom(keeping.onProgress),
  )
  const spread = random()
  let lastLarge: Date | null = null
  let failing: string | null = null

  /** Shows what is active now; a release that cannot be opened goes back to the one before. */
  const show = async (): Promise<void> => {
    if (content.reload()) keeping.onShown()
    const unusable = content.unusable()
    if (!unusable) return
    log.error(unusable, 'a release cannot be opened: back to the one before')
    await puller.rollBack(unusable.version, unusable.reason)
  }
  const pulls = repeat(
    async () => {
      const at = now()
      const allowLarge = isDueNightly(at, lastLarge, releases.night, spread)
      const result = await puller.pull({ allowLarge })
      if (result.ok && allowLarge) lastLarge = at
      if (result.ok && result.value.changed) log.info(result.value, 'pulled')
      // Once, not at every poll of a night without a network.
      if (!result.ok && result.code !== failing)
        log.warn({ code: result.code, detail: result.detail }, 'pull failed: the content stays as it is')
      failing = result.ok ? null : result.code
      await show()
      keeping.onPulled(result.ok)
    },
    releases.pollSeconds,
    random,
  )
  // A disk forgets.
  const scrubs = repeat(
    async () => {
      const scrubbed = await puller.scrub()
      if (!scrubbed.ok)
        log.warn({ code: scrubbed.code, detail: scrubbed.detail }, 'the content was not looked at')
      else if (scrubbed.value !== 'sound') {
        log.error({ found: scrubbed.value }, 'the content was damaged')
        lastLarge = null
        pulls.now()
      }
      await show()
    },
    dayInSeconds,
    random,
  )
  return {
    runs: puller.runs,
    troubles: puller.troubles,
    metadata: puller.metadata,
    pullNow() {
      lastLarge = null
      pulls.now()
    },
    close() {
      pulls.close()
      scrubs.close()
      return puller.close()
    },
  }
}

/** Passes a new stage on at once, and otherwise no more than two steps a second. */
function seldom(listener: Progress): Progress {
  let last = { stage: '', at: 0 }
  return (stage, done, total) => {
    const at = performance.now()
    if (stage === last.stage && at - last.at < 500 && done < total) return
    last = { stage, at }
    listener(stage, done, total)
  }
}
