import type { z } from 'zod'
import type { CentreAnswer } from '../../shared/contract/progress.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { isLater } from '../../shared/rules/period.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import type { statusQuestion } from '../envelope/envelope.ts'
import type { Facts } from './facts.ts'
import type { FailureLimit } from './failureLimit.ts'
import { followUpActs, permits } from './followUps/permits.ts'
import { owed, promisedDates, stillToBegin } from './owed.ts'
import { provenRequest } from './proof.ts'
import { messagesOf } from './records/messages.ts'
import { keptUntil, retentionRule } from './records/retention.ts'
import type { Services } from './services.ts'
import type { AppraisalRow, RequestRow } from './tables.ts'

/** A kiosk takes an answer of 256 KiB at most; nobody reads more. */
const messagesTold = 20

/** Where a request stands and what was said about it, for whoever holds its receipt code and the last digits of the phone. */
export async function status(
  { db, recordKeys, facts }: Pick<Services, 'db' | 'recordKeys' | 'facts'>,
  limit: FailureLimit,
  question: z.infer<typeof statusQuestion>,
): Promise<Result<CentreAnswer, 'not-found' | 'too-many-attempts'>> {
  const proven = await provenRequest(db, limit, question)
  if (!proven.ok) return proven
  const row = proven.value
  if (row.erased_at !== null) return fail('not-found')
  const appraisal = await db
    .selectFrom('appraisal')
    .select(['level', 'at'])
    .where('request_id', '=', row.id)
    .executeTakeFirst()
  const messages = await messagesOf(db, recordKeys, row)
  return ok({
    ...standing(row, appraisal ?? null),
    messages: messages.slice(-messagesTold),
    kept: kept(row, await facts.current()),
  })
}

const standing = (
  row: RequestRow,
  appraisal: Pick<AppraisalRow, 'level' | 'at'> | null,
): Omit<CentreAnswer, 'messages' | 'kept'> => ({
  kind: row.kind,
  state: row.state,
  receivedAt: row.received_at,
  updatedAt: row.updated_at,
  // Kiosks of an older program know of no others.
  due: promisedDates(row).filter((one) => !isLater(one)),
  ahead: owed(row),
  later: stillToBegin(row),
  serviceId: row.service_id,
  serviceName: row.service_name,
  practitionerName: row.practitioner_name,
  institutionName: row.institution_name,
  meeting:
    row.meeting_time !== null && row.meeting_place !== null && row.meeting_mode !== null
      ? { time: row.meeting_time, place: row.meeting_place, mode: row.meeting_mode }
      : null,
  appraisal,
  acts: followUpActs.filter((act) => permits(act, { ...row, appraised: appraisal !== null })),
})

function kept({ updated_at }: RequestRow, facts: Facts): CentreAnswer['kept'] {
  const rule = retentionRule(facts)
  return rule && { until: dateInChina(keptUntil(updated_at, rule)), source: rule.source }
}
