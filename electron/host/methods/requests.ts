import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { Application, Receipt, Submission } from '../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { dueDates, periodsOf } from '../../../shared/rules/period.ts'
import { isReceiptCode, makeReceiptCode, normalizeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { envelopeHash } from '../../../sync/envelope/ack.ts'
import { receiptHash, tailCheck } from '../../../sync/envelope/lookup.ts'
import { type SealKey, seal } from '../../../sync/envelope/seal.ts'
import { uuidv7 } from '../../../sync/envelope/uuidv7.ts'
import type { askCentre } from '../../../sync/push/askCentre.ts'
import { answeredLines } from '../../../sync/release/serviceAnswers.ts'
import { servicesOf } from '../content/services.ts'
import type { Content, Snapshot } from '../content/snapshot.ts'
import type { QueueStore } from '../queue/queueStore.ts'
import { createAttempts } from './attempts.ts'
import type { Handlers } from './handlers.ts'

export type RequestDeps = {
  content: Content
  queue: QueueStore
  kioskId: string
  sealKey: () => SealKey
  visit: () => string
  now: () => Date
  /** A request has been queued. */
  queued: () => void
  ask: (key: { code: string; tail: string }) => ReturnType<typeof askCentre>
}

type RequestMethod = 'requests.submit' | 'requests.find' | 'requests.ask'

/** Requests of citizens: sealed before anything is written, queued, and found again by receipt (Codes, Arts 21-26). */
export function requestHandlers(deps: RequestDeps): Handlers<RequestMethod> {
  const attempts = createAttempts(deps.now)
  let turn: Promise<unknown> = Promise.resolve()

  return {
    'requests.submit': (submission) => {
      // One at a time: the sequence number is part of what is sealed, and sealing is asynchronous.
      const answer = turn.then(() => submit(submission, deps))
      // A failure is its caller's to hear of; the next request has its turn all the same.
      turn = answer.catch(() => undefined)
      return answer
    },
    'requests.find': ({ code, tail }) => {
      const normal = normalizeReceiptCode(code)
      const hash = receiptHash(normal)
      const stored = isReceiptCode(normal) ? deps.queue.find(hash) : null
      if (!stored) return fail('not-found')
      if (!attempts.allowed(hash)) return fail('too-many-attempts')
      if (!sameHex(stored.tailCheck, tailCheck(normal, tail))) {
        attempts.missed(hash)
        return fail('not-found')
      }
      const { kind, savedAt, delivery, deliveredAt, due } = stored
      return ok({ kind, savedAt, delivery, deliveredAt, due: JSON.parse(due) })
    },
    'requests.ask': async ({ code, tail }) => {
      const normal = normalizeReceiptCode(code)
      if (!isReceiptCode(normal)) return fail('not-found')
      const hash = receiptHash(normal)
      if (!attempts.allowed(hash)) return fail('too-many-attempts')
      const answer = await deps.ask({ code: normal, tail })
      if (!answer.ok && answer.code === 'not-found') attempts.missed(hash)
      return answer
    },
  }
}

const sameHex = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b))

type SubmitFailure = 'no-content' | 'not-accepting' | 'not-found' | 'invalid-input' | 'storage-full'

async function submit(application: Application, deps: RequestDeps): Promise<Result<Receipt, SubmitFailure>> {
  const { queue, now } = deps
  const snapshot = deps.content.current()
  if (!snapshot) return fail('no-content')
  const form = sealedForm(snapshot, application.form)
  if (!form.ok) return form
  const submission: Submission = { ...application, form: form.value }
  const savedAt = now().toISOString()
  const code = makeReceiptCode(randomBytes(12))
  const due = snapshot.calendar
    ? dueDates(periodsOf(submission.form), dateInChina(now()), snapshot.periods, snapshot.calendar)
    : []
  // Sealing takes a moment in which the person may leave.
  const visit = deps.visit()
  const sequence = queue.nextSequence()
  const keys = {
    receiptHash: receiptHash(code),
    tailCheck: tailCheck(code, submission.identity.phone.slice(-4)),
  }
  const header = {
    id: uuidv7(now()),
    kiosk: deps.kioskId,
    sequence,
    kind: submission.form.kind,
    createdAt: savedAt,
    ...keys,
  }
  const bytes = await seal(header, new TextEncoder().encode(JSON.stringify(submission)), deps.sealKey())
  if (!bytes.ok) throw new Error('the key of the centre cannot be read')
  const queued = queue.enqueue(sequence, {
    id: header.id,
    kind: header.kind,
    savedAt,
    ...keys,
    due,
    sha256: envelopeHash(bytes.value),
    bytes: bytes.value,
    visit,
  })
  if (!queued.ok) return queued
  deps.queued()
  return ok({ code, savedAt, due })
}

/** The form as it is sealed: with the words of what was asked, checked against what this kiosk offers. */
function sealedForm(
  snapshot: Snapshot,
  form: Application['form'],
): Result<Submission['form'], 'not-accepting' | 'not-found' | 'invalid-input'> {
  if (form.kind === 'lawyer-reservation')
    return accepts(snapshot, form.practitionerId) ? ok(form) : fail('not-accepting')
  const service = servicesOf(snapshot.db).get(form.serviceId)
  if (!service) return fail('not-found')
  const lines = answeredLines(service, form.answers, form.acknowledged)
  if (!lines.ok) return lines
  const { id, name, desk, periods } = service
  return ok({
    kind: form.kind,
    serviceId: id,
    serviceName: name['zh-CN'],
    desk,
    institutionId: '',
    institutionName: '',
    periods,
    lines: lines.value,
  })
}

const accepts = ({ db }: Snapshot, practitionerId: string): boolean =>
  db.prepare('SELECT accepts_reservation FROM practitioner WHERE id = ?').pluck().get(practitionerId) === 1
