import type { Result } from '../../../shared/result.ts'
import type { SignedAcknowledgement } from '../../envelope/envelope.ts'
import { errorCode } from '../database.ts'
import { type Candidate, commitBatch, type Ledger } from './commitBatch.ts'

/** More only makes the first of them wait: the cost of one commit is spread thinly enough. */
const mostPerBatch = 256

type Waiting = {
  readonly candidate: Candidate
  readonly settle: PromiseWithResolvers<Result<SignedAcknowledgement, 'conflict'>>
}

export type Committer = (candidate: Candidate) => Promise<Result<SignedAcknowledgement, 'conflict'>>

/**
 * Takes requests in by the batch: whatever arrives while one commit waits for the disk is the next one. A promise
 * settles when its request is on the disk; it rejects when the database fails, and nothing of the request is kept.
 */
export function startCommitter(ledger: Ledger): Committer {
  const waiting: Waiting[] = []
  let running = false

  const run = async (): Promise<void> => {
    running = true
    while (waiting.length > 0) {
      // Everything that has already arrived gets a chance to join.
      await new Promise(setImmediate)
      await commit(ledger, waiting.splice(0, mostPerBatch))
    }
    running = false
  }

  return (candidate) => {
    const settle = Promise.withResolvers<Result<SignedAcknowledgement, 'conflict'>>()
    waiting.push({ candidate, settle })
    if (!running) void run()
    return settle.promise
  }
}

async function commit(ledger: Ledger, batch: readonly Waiting[]): Promise<void> {
  try {
    const answers = await commitBatch(
      ledger,
      batch.map(({ candidate }) => candidate),
    )
    for (const [i, answer] of answers.entries()) batch[i]?.settle.resolve(answer)
  } catch (error) {
    // One that the database cannot store must not take the others with it.
    if (batch.length > 1 && isOfTheData(error)) for (const one of batch) await commit(ledger, [one])
    else for (const { settle } of batch) settle.reject(error)
  }
}

/** A value too long, out of range or not allowed, in the codes of PostgreSQL and SQLite. */
const isOfTheData = (error: unknown): boolean =>
  /^(22|23|SQLITE_(CONSTRAINT|TOOBIG|MISMATCH|RANGE))/.test(errorCode(error))
