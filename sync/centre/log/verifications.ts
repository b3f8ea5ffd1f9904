import { randomUUID } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { audit } from '../audit.ts'
import { errorCode } from '../database.ts'
import type { Services } from '../services.ts'
import type { Verification } from './verify.ts'
import type { VerifyWorkerData } from './verifyWorker.ts'

/** As many findings as somebody reads; one lost file can make one for each record. */
const mostFindings = 100

/** A verification of the log from the desk: when, by whom, and what it found; without a result it goes on or broke off. */
export type VerificationRun = {
  readonly startedAt: string
  readonly startedBy: string
  readonly finishedAt: string | null
  readonly result: (Verification & { readonly found: number }) | null
}

export type Verifications = {
  /** Begins one in a thread of its own, unless this process is at one already. */
  start(who: string): Promise<void>
  running(): boolean
  /** The last one begun by any process. */
  last(): Promise<VerificationRun | null>
  /** Ends what is going on. */
  close(): Promise<void>
}

export function openVerifications({
  db,
  dir,
  databaseUrl,
  now,
  log,
}: Pick<Services, 'db' | 'dir' | 'databaseUrl' | 'now' | 'log'>): Verifications {
  let thread: Worker | null = null
  let ended: Promise<void> = Promise.resolve()

  const note = async (id: string, who: string) => {
    const at = now()
    await db
      .insertInto('verification')
      .values({ id, started_at: at.toISOString(), started_by: who, finished_at: null, result: null })
      .execute()
    await audit(db, { at, who, what: 'log-verified', requestId: null })
  }
  const finish = async (id: string, verification: Verification | null) => {
    const result = verification && {
      ...verification,
      findings: verification.findings.slice(0, mostFindings),
      found: verification.findings.length,
    }
    await db
      .updateTable('verification')
      .set({ finished_at: now().toISOString(), result: result && JSON.stringify(result) })
      .where('id', '=', id)
      .execute()
  }

  return {
    async start(who) {
      if (thread) return
      const started = new Worker(new URL('verifyWorker.ts', import.meta.url), {
        workerData: { dir, databaseUrl } satisfies VerifyWorkerData,
      })
      thread = started
      const id = randomUUID()
      const begun = note(id, who)
      ended = Promise.all([resultOf(started), begun])
        .then(([verification]) => finish(id, verification))
        .catch((error) => log.error({ error: errorCode(error) }, 'the log could not be verified'))
        .finally(() => {
          thread = null
        })
      await begun
    },
    running: () => thread !== null,
    async last() {
      const row = await db
        .selectFrom('verification')
        .selectAll()
        .orderBy('started_at', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst()
      if (!row) return null
      const { started_at: startedAt, started_by: startedBy, finished_at: finishedAt, result } = row
      return { startedAt, startedBy, finishedAt, result: result === null ? null : JSON.parse(result) }
    },
    async close() {
      await thread?.terminate()
      await ended
    },
  }
}

/** What the thread found; null when it was ended first. Throws what the thread threw. */
const resultOf = (thread: Worker): Promise<Verification | null> =>
  new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', () => resolve(null))
  })
