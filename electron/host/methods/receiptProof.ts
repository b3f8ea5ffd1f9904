import { timingSafeEqual } from 'node:crypto'
import type { CentreAnswer } from '../../../shared/contract/progress.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { isReceiptCode, normalizeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { receiptHash, tailCheck } from '../../../sync/envelope/lookup.ts'
import type { askCentre } from '../../../sync/push/askCentre.ts'
import type { QueueStore, StoredFollowUp, StoredRequest } from '../queue/queueStore.ts'
import { createAttempts } from './attempts.ts'

export type ReceiptKey = { code: string; tail: string }

export type ProofDeps = {
  queue: Pick<QueueStore, 'find' | 'followUpsOf'>
  now: () => Date
  visit: () => string
  ask: (key: ReceiptKey) => ReturnType<typeof askCentre>
}

/** What a receipt code with the last digits of the phone opens on this kiosk. */
export type Proven = {
  key: ReceiptKey
  receiptHash: string
  tailCheck: string
  /** Null where the request was made at another kiosk. */
  request: StoredRequest | null
  followUps: StoredFollowUp[]
}

export type ReceiptProof = {
  /** Fails with `not-found` for a wrong code and for wrong digits alike, and for what only the centre can know. */
  here(key: ReceiptKey): Result<Proven, 'not-found' | 'too-many-attempts'>
  /**
   * Asks the centre; what it knows is proven for as long as this visit lasts. What still waits on this kiosk the centre
   * cannot know: it is not asked, since there each time would count as a wrong try.
   */
  ask(key: ReceiptKey): Promise<Result<CentreAnswer, 'offline' | 'not-found' | 'too-many-attempts'>>
}

export function receiptProof({ queue, now, visit, ask }: ProofDeps): ReceiptProof {
  const attempts = createAttempts(now)
  let proven = { visit: visit(), checks: new Set<string>() }
  const provenNow = (): Set<string> => {
    if (proven.visit !== visit()) proven = { visit: visit(), checks: new Set() }
    return proven.checks
  }

  return {
    here({ code, tail }) {
      const normal = normalizeReceiptCode(code)
      if (!isReceiptCode(normal)) return fail('not-found')
      const [hash, check] = [receiptHash(normal), tailCheck(normal, tail)]
      const [request, followUps] = [queue.find(hash), queue.followUpsOf(hash)]
      const known = [request, ...followUps].flatMap((stored) => (stored ? [stored.tailCheck] : []))
      if (known.length === 0 && !provenNow().has(check)) return fail('not-found')
      if (!attempts.allowed(hash)) return fail('too-many-attempts')
      if (!provenNow().has(check) && !known.some((stored) => sameHex(stored, check))) {
        attempts.missed(hash)
        return fail('not-found')
      }
      return ok({ key: { code: normal, tail }, receiptHash: hash, tailCheck: check, request, followUps })
    },
    async ask({ code, tail }) {
      const normal = normalizeReceiptCode(code)
      if (!isReceiptCode(normal)) return fail('not-found')
      const hash = receiptHash(normal)
      if (!attempts.allowed(hash)) return fail('too-many-attempts')
      const here = queue.find(hash)
      if (here && here.delivery !== 'delivered' && sameHex(here.tailCheck, tailCheck(normal, tail)))
        return fail('not-found')
      // The answer may come when somebody else stands here.
      const checks = provenNow()
      const answer = await ask({ code: normal, tail })
      if (answer.ok) checks.add(tailCheck(normal, tail))
      else if (answer.code === 'not-found') attempts.missed(hash)
      return answer
    },
  }
}

const sameHex = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))
