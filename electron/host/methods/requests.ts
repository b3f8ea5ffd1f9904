import type { CentreAnswer, CentreRequest } from '../../../shared/contract/progress.ts'
import type { Application, Receipt, Submission } from '../../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { guardianRule } from '../../../shared/rules/guardian.ts'
import { dueDates, periodsOf } from '../../../shared/rules/period.ts'
import { dateInChina } from '../../../shared/rules/workingDays.ts'
import { receiptHash, tailCheck } from '../../../sync/envelope/lookup.ts'
import type { CancelledPeople } from '../../../sync/push/cancelledPeople.ts'
import { answered } from '../../../sync/release/serviceAnswers.ts'
import { agreementsIn } from '../content/agreements.ts'
import { citedArticle } from '../content/citedArticle.ts'
import { directoryOf, servicesOf } from '../content/services.ts'
import type { Content, Snapshot } from '../content/snapshot.ts'
import type { QueueStore } from '../queue/queueStore.ts'
import { draftCode } from './draftCode.ts'
import { followUpHandlers } from './followUps.ts'
import type { Handlers } from './handlers.ts'
import { type ProofDeps, receiptProof } from './receiptProof.ts'
import { type Sealing, type SealingDeps, startSealing } from './sealing.ts'

export type RequestDeps = SealingDeps &
  ProofDeps & {
    content: Content
    queue: QueueStore
    cancelled: Pick<CancelledPeople, 'reasonFor'>
  }

type RequestMethod =
  | 'requests.submit'
  | 'requests.find'
  | 'requests.ask'
  | 'requests.follow'
  | 'requests.followUps'

/** Requests of citizens: sealed before anything is written, queued, and found again by receipt (Codes, Arts 21-26). */
export function requestHandlers(deps: RequestDeps): Handlers<RequestMethod> {
  const proof = receiptProof(deps)
  const sealing = startSealing(deps)
  return {
    'requests.submit': (application) => submit(application, deps, sealing),
    'requests.find': (key) => {
      const proven = proof.here(key)
      if (!proven.ok) return proven
      const { request } = proven.value
      if (!request) return fail('not-found')
      const { kind, savedAt, delivery, deliveredAt, due } = request
      return ok({ kind, savedAt, delivery, deliveredAt, due: JSON.parse(due) })
    },
    'requests.ask': async (key) => {
      const answer = await proof.ask(key)
      return answer.ok ? ok(linked(answer.value, deps.content.current())) : answer
    },
    ...followUpHandlers(proof, sealing),
  }
}

/** The centre's answer, with each cited article where it can be read on this kiosk. */
const linked = (answer: CentreAnswer, snapshot: Snapshot | null): CentreRequest => ({
  ...answer,
  messages: answer.messages.map((message) => ({
    ...message,
    cites: message.cites.map((cite) =>
      snapshot ? citedArticle(snapshot.db, cite) : { ...cite, lawId: null, articleId: null },
    ),
  })),
})

type SubmitFailure =
  | 'no-content'
  | 'account-cancelled'
  | 'agreements-changed'
  | 'not-accepting'
  | 'not-found'
  | 'invalid-input'
  | 'storage-full'

async function submit(
  { draftKey, ...application }: Application,
  { content, cancelled, now, visit }: RequestDeps,
  sealing: Sealing,
): Promise<Result<Receipt, SubmitFailure>> {
  // What follows takes a moment in which the person may leave.
  const mine = visit()
  const { idNumber, guardian } = application.identity
  if ((await cancelled.reasonFor(idNumber)) !== null) return fail('account-cancelled')
  const snapshot = content.current()
  if (!snapshot) return fail('no-content')
  if (!acceptsAll(snapshot, application)) return fail('agreements-changed')
  const form = sealedForm(snapshot, application.form)
  if (!form.ok) return form
  if (!guardian && guardianRule(idNumber, dateInChina(now()), snapshot.periods))
    return fail('invalid-input', 'identity.guardian')
  const { sharedWith } = form.value
  const submission: Submission = {
    ...application,
    form: form.value.form,
    consent: { ...application.consent, sharedWith },
  }
  const code = draftCode(draftKey, [application.form, application.identity])
  const due = snapshot.calendar
    ? dueDates(periodsOf(submission.form), dateInChina(now()), snapshot.periods, snapshot.calendar)
    : []
  const sealed = await sealing({
    kind: submission.form.kind,
    payload: submission,
    receiptHash: receiptHash(code),
    tailCheck: tailCheck(code, submission.identity.phone.slice(-4)),
    due,
    visit: mine,
    follows: null,
  })
  return sealed.ok ? ok({ code, ...sealed.value }) : sealed
}

/** Whether each agreement was accepted as it stands now (Codes, Art. 32); one may have changed since it was shown. */
const acceptsAll = ({ db }: Snapshot, { consent, lang }: Omit<Application, 'draftKey'>): boolean =>
  agreementsIn(db, lang).every(({ id, version }) =>
    consent.agreements.some((accepted) => accepted.id === id && accepted.version === version),
  )

/**
 * The form as it is sealed: with the words of what was asked, checked against what this kiosk offers; and who it is
 * passed on to.
 */
function sealedForm(
  snapshot: Snapshot,
  form: Application['form'],
): Result<{ form: Submission['form']; sharedWith: string }, 'not-accepting' | 'not-found' | 'invalid-input'> {
  if (form.kind === 'lawyer-reservation') {
    const sharedWith = acceptingLawyer(snapshot, form.practitionerId)
    return sharedWith === undefined ? fail('not-accepting') : ok({ form, sharedWith })
  }
  const service = servicesOf(snapshot.db).get(form.serviceId)
  if (!service) return fail('not-found')
  const given = answered(service, form.answers, form.acknowledged, directoryOf(snapshot.db))
  if (!given.ok) return given
  const { lines, institution, handOver, urgent } = given.value
  const { id, name, desk, periods, contact } = service
  return ok({
    form: {
      kind: form.kind,
      serviceId: id,
      serviceName: name['zh-CN'],
      desk,
      institutionId: institution?.id ?? '',
      institutionName: institution?.name ?? '',
      handOver,
      urgent,
      periods,
      lines,
    },
    sharedWith: institution?.name ?? contact['zh-CN'],
  })
}

/** A lawyer who takes reservations, with where they practise; undefined where there is no such lawyer. */
const acceptingLawyer = ({ db }: Snapshot, practitionerId: string): string | undefined =>
  db
    .prepare<[string], string>(
      `SELECT practitioner.name || coalesce(' · ' || institution.name, '') FROM practitioner
       LEFT JOIN institution ON institution.id = institution_id
       WHERE practitioner.id = ? AND accepts_reservation = 1`,
    )
    .pluck()
    .get(practitionerId) as string | undefined
