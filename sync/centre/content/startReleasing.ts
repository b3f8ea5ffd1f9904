import { rm } from 'node:fs/promises'
import type { Result } from '../../../shared/result.ts'
import { replaceFile } from '../../envelope/durableFile.ts'
import { type Edit, editsFile, writeEdit } from '../../release/edit.ts'
import { errorCode } from '../database.ts'
import type { Services } from '../services.ts'
import type { ContentItemRow } from '../tables.ts'
import type { Amend, Amended } from './amendInChild.ts'
import { type Plan, planRelease } from './planRelease.ts'
import { markReleased, releasableItems } from './releasableItems.ts'

/** Often enough for what was given a time to the minute, and to see what a key holder signed elsewhere. */
const lookEveryMs = 20_000
/** What is not important waits so long for company: each release is a delta of its own for every kiosk. */
export const ordinaryWaitsMs = 3_600_000
/** A release that could not be made is tried again so much later, or when there is something else to release. */
const retryAfterMs = 300_000

export type ReleaseStatus = {
  readonly running: boolean
  /** How the last attempt ended, and when; null before the first. */
  readonly last: { readonly at: string; readonly outcome: Result<Amended, string> } | null
  readonly blocked: Plan['blocked']
}

export type Releasing = {
  status(): ReleaseStatus
  /** Something was decided: looks at once whether a release is due, and makes it. */
  look(): Promise<void>
  /** Releases at once whatever waits. */
  releaseNow(): Promise<void>
  close(): Promise<void>
}

/**
 * Brings what is approved into releases (Codes, Art. 14): what is important or has a time of its own at once, the rest
 * within the hour, one release at a time. An item is released when the release that is served holds it, whoever made
 * that release and however often it was tried.
 */
export function startReleasing(
  { db, facts, now, log }: Pick<Services, 'db' | 'facts' | 'now' | 'log'>,
  releasesDir: string,
  amend: Amend,
): Releasing {
  const ending = new AbortController()
  const file = editsFile(releasesDir)
  let running = false
  let last: ReleaseStatus['last'] = null
  let blocked: Plan['blocked'] = []
  let written: string | null = null
  let tried = { text: '', at: 0 }
  let force = false
  let again = false
  let looking: Promise<void> | null = null

  const write = async (edits: readonly Edit[]): Promise<string> => {
    const text = edits.map(writeEdit).join('')
    if (text !== written) await (text === '' ? rm(file, { force: true }) : replaceFile(file, text))
    written = text
    return text
  }

  /** Makes a release of what was written. Documents and hot topics need nothing: a table that is refused does not hold them up. */
  const release = async (plan: Plan): Promise<void> => {
    running = true
    try {
      const outcome = await amend(ending.signal)
      last = { at: now().toISOString(), outcome }
      if (!outcome.ok) log.warn({ code: outcome.code }, 'no release was made of what is approved')
      const sound = plan.edits.filter(({ table }) => table === 'document' || table === 'rule')
      if (outcome.ok || outcome.code !== 'bad-content' || sound.length === 0) return
      await write(sound)
      await amend(ending.signal)
    } finally {
      running = false
    }
  }

  const look = async (): Promise<void> => {
    const at = now()
    const known = await facts.current()
    const { served } = known
    const forced = force
    force = false
    if (!served) return
    const against = { facts: known, lang: 'zh-CN' } as const
    const items = await releasableItems(db)
    const planned = (isReady: (item: ContentItemRow) => boolean) =>
      planRelease(items, { served, against, isReady })
    const due = planned((item) => isDue(item, at))
    const all = planned((item) => timeHasCome(item, at))
    const goes = due.lacking || forced ? all : due
    blocked = all.blocked
    for (const item of all.served) await markReleased(db, item, served.version, at)
    const text = await write(goes.edits)
    if (!goes.lacking) {
      tried = { text: '', at: 0 }
      return
    }
    if (!forced && text === tried.text && at.getTime() - tried.at < retryAfterMs) return
    tried = { text, at: at.getTime() }
    await release(goes)
    // Marks what is served now.
    again = true
  }

  const run = async (): Promise<void> => {
    try {
      do {
        again = false
        await look()
      } while (again && !ending.signal.aborted)
    } catch (error) {
      log.error({ error: errorCode(error) }, 'releasing failed')
    }
  }
  const start = (): Promise<void> => {
    again = true
    looking ??= run().finally(() => {
      looking = null
    })
    return looking
  }
  void start()
  const timer = setInterval(() => void start(), lookEveryMs)
  return {
    status: () => ({ running, last, blocked }),
    look: start,
    releaseNow() {
      force = true
      return start()
    },
    async close() {
      clearInterval(timer)
      ending.abort()
      await looking
    },
  }
}

const timeHasCome = ({ publish_at }: ContentItemRow, now: Date): boolean =>
  publish_at === null || publish_at <= now.toISOString()

function isDue(item: ContentItemRow, now: Date): boolean {
  if (!timeHasCome(item, now)) return false
  const waited = now.getTime() - Date.parse(item.approved_at ?? '')
  return item.important === 1 || item.publish_at !== null || waited >= ordinaryWaitsMs
}
