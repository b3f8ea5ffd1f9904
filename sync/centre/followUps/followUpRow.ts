import type { SealedFollowUp } from '../../../shared/contract/followUps.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { Header } from '../../envelope/envelope.ts'
import type { CentreDatabase } from '../database.ts'
import type { FailureLimit } from '../failureLimit.ts'
import type { Candidate } from '../log/commitBatch.ts'
import { provenRequest } from '../proof.ts'

/**
 * The row of what a person sends after a request, which the receipt code and the digits in it find and prove. It is on
 * no list of requests: what it says goes to the one it follows.
 */
export async function followUpRow(
  db: CentreDatabase,
  limit: FailureLimit,
  header: Header,
  { form }: SealedFollowUp,
  receivedAt: Date,
): Promise<Result<Omit<Candidate['row'], 'sha256' | 'envelope'>, 'not-found' | 'too-many-attempts'>> {
  const request = await provenRequest(db, limit, form.key)
  if (!request.ok) return request
  return ok({
    id: header.id,
    kiosk_id: header.kiosk,
    sequence: header.sequence,
    kind: header.kind,
    follows: request.value.id,
    receipt_hash: header.receiptHash,
    tail_check: header.tailCheck,
    service_id: '',
    service_name: '',
    practitioner_id: '',
    practitioner_name: '',
    desk: request.value.desk,
    institution_id: request.value.institution_id,
    institution_name: '',
    urgent: 0,
    state: 'closed',
    due: '[]',
    later: '[]',
    accepted_at: null,
    next_what: null,
    next_by: null,
    meeting_time: null,
    meeting_place: null,
    meeting_mode: null,
    version: 1,
    received_at: receivedAt.toISOString(),
    updated_at: receivedAt.toISOString(),
  })
}
