import type { FollowUp } from '../../../shared/contract/followUps.ts'
import { type AuditedAct, audit } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import { nothingOwed } from '../owed.ts'
import { encryptAppraisalWords } from '../records/appraisalWords.ts'
import { eraseFollowUp } from '../records/erase.ts'
import { addMessage, messageKey } from '../records/messages.ts'
import type { RecordKeys } from '../records/recordKeys.ts'
import type { RequestRow } from '../tables.ts'
import { permits } from './permits.ts'

/** A follow-up that was taken in: its own row, and the request it follows. */
type Taken = Pick<RequestRow, 'id' | 'kiosk_id' | 'received_at'> & { readonly follows: string }
type Ledger = { readonly db: CentreDatabase; readonly recordKeys: RecordKeys }

const acts: Readonly<Record<FollowUp['act'], AuditedAct>> = {
  appraise: 'appraised',
  message: 'wrote',
  reschedule: 'asked-another-time',
  withdraw: 'withdrawn',
  erase: 'asked-erasure',
}

/**
 * What a follow-up does to its request, within the transaction that takes it in. One that the request no longer permits
 * is kept as what was said too late; of an erased request nothing is kept but that something came.
 */
export async function applyFollowUp(ledger: Ledger, taken: Taken, followUp: FollowUp): Promise<void> {
  const { db, recordKeys } = ledger
  const at = taken.received_at
  const note = (what: AuditedAct) =>
    audit(db, { at: new Date(at), who: `kiosk:${taken.kiosk_id}`, what, requestId: taken.follows })
  const request = await lock(db, taken.follows)
  const key = request && messageKey(recordKeys, request)
  if (!request || !key) {
    await eraseFollowUp(ledger, taken.id, at)
    return note('follow-up-late')
  }
  const appraised = await db
    .selectFrom('appraisal')
    .select('request_id')
    .where('request_id', '=', request.id)
    .executeTakeFirst()
  const late = !permits(followUp.act, { ...request, appraised: appraised !== undefined })
  if (!late) await change(db, request, followUp, at)
  if (!late && followUp.act === 'appraise') await appraise(db, key, request, followUp, at)
  else
    await addMessage(db, key, {
      id: taken.id,
      request_id: request.id,
      at,
      kind: followUp.act,
      account: null,
      role: null,
      unit: '',
      late: late ? 1 : 0,
      said: { text: followUp.words, time: followUp.act === 'reschedule' ? followUp.time : null, cites: [] },
    })
  return note(late ? 'follow-up-late' : acts[followUp.act])
}

/** The request as it stands, and held so until the end of the transaction; none when it was erased. */
const lock = (db: CentreDatabase, id: string) =>
  db
    .updateTable('request')
    .set((eb) => ({ version: eb.ref('version') }))
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .returning([
      'id',
      'envelope',
      'state',
      'asked',
      'asked_at',
      'service_id',
      'practitioner_id',
      'institution_id',
    ])
    .executeTakeFirst()

type Locked = NonNullable<Awaited<ReturnType<typeof lock>>>

/** Staff who decide by a page that does not show it yet are told to look again: it is another version. */
async function change(db: CentreDatabase, request: Locked, { act }: FollowUp, at: string): Promise<void> {
  const asks = act === 'message' || act === 'reschedule' || act === 'erase'
  await db
    .updateTable('request')
    .set((eb) => ({
      version: eb('version', '+', 1),
      updated_at: at,
      ...(act === 'withdraw' && { state: 'withdrawn' as const, ...nothingOwed }),
      // A wish to be forgotten is not hidden by what is said after it.
      ...(asks && { asked: request.asked === 'erase' ? 'erase' : act, asked_at: request.asked_at ?? at }),
    }))
    .where('id', '=', request.id)
    .execute()
}

async function appraise(
  db: CentreDatabase,
  key: Buffer,
  { id, service_id, practitioner_id, institution_id }: Locked,
  { level, words }: Extract<FollowUp, { act: 'appraise' }>,
  at: string,
): Promise<void> {
  const answer = await db
    .selectFrom('message')
    .select('account')
    .where('request_id', '=', id)
    .where('kind', '=', 'answer')
    .orderBy('at', 'desc')
    .executeTakeFirst()
  await db
    .insertInto('appraisal')
    .values({
      request_id: id,
      level,
      at,
      service_id,
      practitioner_id,
      institution_id,
      account: answer?.account ?? null,
      words: encryptAppraisalWords(key, id, words),
    })
    .execute()
}
