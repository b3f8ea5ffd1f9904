import type { z } from 'zod'
import { followUpKind, sealedFollowUp } from '../../shared/contract/followUps.ts'
import { type Submission, submission } from '../../shared/contract/requests.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { dueDates, laterPeriods, periodsOf } from '../../shared/rules/period.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { envelopeHash, signAcknowledgement } from '../envelope/ack.ts'
import type { Envelope, Header, SignedAcknowledgement } from '../envelope/envelope.ts'
import { open, readEnvelope } from '../envelope/open.ts'
import { cancelledReason } from './cancellations/cancelledReason.ts'
import type { CentreDatabase } from './database.ts'
import type { Facts } from './facts.ts'
import type { FailureLimit } from './failureLimit.ts'
import { followUpRow } from './followUps/followUpRow.ts'
import type { CentreKeys } from './keys.ts'
import { latestCheckpoint } from './log/checkpoints.ts'
import type { Candidate } from './log/commitBatch.ts'
import { nextOf, nothingOwed } from './owed.ts'
import { encryptRecord, newRecordKey } from './records/cipher.ts'
import type { Services } from './services.ts'

export type Refusal =
  | 'malformed'
  | 'wrong-kiosk'
  | 'conflict'
  | 'cannot-open'
  | 'invalid-payload'
  | 'not-found'
  | 'too-many-attempts'

/**
 * Takes in a sealed request, or what follows one, exactly once. The same bytes again are a `duplicate` with the acknowledgement first given;
 * the same id with other bytes is a `conflict`. What it acknowledges is committed.
 */
export async function receive(
  services: Services,
  limit: FailureLimit,
  kioskId: string,
  bytes: Uint8Array,
): Promise<Result<SignedAcknowledgement, Refusal>> {
  const { db, keys, now, commit } = services
  const envelope = readEnvelope(bytes)
  if (!envelope.ok) return envelope
  const { header } = envelope.value
  if (header.kiosk !== kioskId) return fail('wrong-kiosk')
  const sha256 = envelopeHash(bytes)
  const known = await knownResponse(db, header.id, sha256)
  if (known) return known

  const receivedAt = now()
  const opened =
    header.kind === followUpKind
      ? await openedFollowUp(services, limit, envelope.value, receivedAt)
      : await openedRequest(services, envelope.value, receivedAt)
  if (!opened.ok) return opened
  const { row, declined, followUp } = opened.value
  const ack = { id: header.id, sha256, receivedAt: receivedAt.toISOString() }
  const recordKey = newRecordKey()
  return commit({
    row: { ...row, sha256, envelope: encryptRecord(recordKey, header.id, bytes) },
    recordKey,
    statement: signAcknowledgement(ack, keys.ackKey),
    declined,
    followUp,
  })
}

async function openedRequest({ db, keys, facts }: Services, envelope: Envelope, receivedAt: Date) {
  const payload = await openSubmission(envelope, keys)
  if (!payload.ok) return payload
  const known = await facts.current()
  const row = requestRow(envelope.header, payload.value, known, receivedAt)
  // Sealed before the kiosk had heard of it: it is taken in like any other, and goes no further.
  const declined = await cancelledReason({ db, keys }, payload.value, known)
  return ok({
    row: declined === null ? row : { ...row, state: 'declined' as const, ...nothingOwed },
    declined,
    followUp: null,
  })
}

async function openedFollowUp(
  { db, keys }: Services,
  limit: FailureLimit,
  envelope: Envelope,
  receivedAt: Date,
) {
  const payload = await openAs(sealedFollowUp, envelope, keys)
  if (!payload.ok) return payload
  const row = await followUpRow(db, limit, envelope.header, payload.value, receivedAt)
  return row.ok ? ok({ row: row.value, declined: null, followUp: payload.value.form.followUp }) : row
}

/** Opens a request in memory. What it holds is never written anywhere in plain form. */
export const openSubmission = (envelope: Envelope, keys: CentreKeys) => openAs(submission, envelope, keys)

async function openAs<T extends { form: { kind: string } }>(
  schema: z.ZodType<T>,
  envelope: Envelope,
  keys: CentreKeys,
): Promise<Result<T, 'cannot-open' | 'invalid-payload'>> {
  const payload = await open(envelope, keys.findSealKey)
  if (!payload.ok) return fail('cannot-open', payload.code)
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(payload.value)))
    if (!parsed.success || parsed.data.form.kind !== envelope.header.kind) return fail('invalid-payload')
    return ok(parsed.data)
  } catch {
    return fail('invalid-payload', 'not JSON')
  }
}

async function knownResponse(
  db: CentreDatabase,
  id: string,
  sha256: string,
): Promise<Result<SignedAcknowledgement, 'conflict'> | null> {
  const known = await db
    .selectFrom('request')
    .innerJoin('response', 'response.request_id', 'request.id')
    .select(['sha256', 'statement', 'signature', 'key_id'])
    .where('request.id', '=', id)
    .executeTakeFirst()
  if (!known) return null
  if (known.sha256 !== sha256) return fail('conflict')
  const { statement, signature, key_id: keyId } = known
  const checkpoint = await latestCheckpoint(db)
  return ok({ result: 'duplicate', statement, signature, keyId, ...(checkpoint ? { checkpoint } : {}) })
}

function requestRow(
  header: Header,
  { form }: Submission,
  facts: Facts,
  receivedAt: Date,
): Omit<Candidate['row'], 'sha256' | 'envelope'> {
  const { rules, calendar } = facts
  // The period runs from the day the person asked (Codes, Art. 26); a kiosk's clock ahead of ours does not lengthen it.
  const filed = new Date(Math.min(Date.parse(header.createdAt), receivedAt.getTime()))
  const due = calendar ? dueDates(periodsOf(form), dateInChina(filed), rules, calendar) : []
  return {
    id: header.id,
    kiosk_id: header.kiosk,
    sequence: header.sequence,
    kind: header.kind,
    follows: null,
    receipt_hash: header.receiptHash,
    tail_check: header.tailCheck,
    ...subjectOf(form, facts),
    state: 'received',
    due: JSON.stringify(due),
    later: JSON.stringify(laterPeriods(periodsOf(form), rules)),
    accepted_at: null,
    ...nextOf({ state: 'received', accepted_at: null, due: JSON.stringify(due) }),
    meeting_time: null,
    meeting_place: null,
    meeting_mode: null,
    version: 1,
    received_at: receivedAt.toISOString(),
    updated_at: receivedAt.toISOString(),
  }
}

/** What the list of requests calls it, and whose it is. A reservation is the institution's the lawyer works in. */
function subjectOf(form: Submission['form'], { practitioner, institution }: Facts) {
  if (form.kind === 'service-application')
    return {
      service_id: form.serviceId,
      service_name: form.serviceName,
      practitioner_id: '',
      practitioner_name: '',
      desk: form.desk,
      urgent: form.urgent ? 1 : 0,
      institution_id: form.institutionId,
      institution_name: institution(form.institutionId)?.name ?? form.institutionName,
    }
  const known = practitioner(form.practitionerId)
  return {
    service_id: '',
    service_name: '',
    practitioner_id: form.practitionerId,
    practitioner_name: known?.name ?? form.practitionerId,
    desk: 'institution' as const,
    urgent: 0,
    institution_id: known?.institutionId ?? '',
    institution_name: known?.institution ?? '',
  }
}
