import { randomBytes } from 'node:crypto'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { makeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import {
  type Enrolled,
  type enrolmentAnswer,
  enrolmentKeys,
  type enrolmentQuestion,
  isProof,
  type KioskFacts,
  kioskFacts,
  proofOf,
} from '../../envelope/enrolment.ts'
import { audit } from '../audit.ts'
import type { CentreDatabase } from '../database.ts'
import { publicKeys } from '../keys.ts'
import type { Services } from '../services.ts'
import { enrolKiosk } from './registry.ts'

const validMs = 24 * 3_600_000

/** Makes a code under which one kiosk may enrol itself once, within a day. The code itself is not stored. */
export async function makeEnrolment(db: CentreDatabase, kiosk: KioskFacts, now: Date): Promise<string> {
  const code = makeReceiptCode(randomBytes(12))
  const { enrolment, secret } = enrolmentKeys(code)
  const expires_at = new Date(now.getTime() + validMs).toISOString()
  // An older code for the same kiosk was perhaps overheard; only the newest is good.
  await db.deleteFrom('enrolment').where('kiosk_id', '=', kiosk.id).execute()
  await db
    .insertInto('enrolment')
    .values({
      id: enrolment,
      secret,
      kiosk_id: kiosk.id,
      facts: JSON.stringify(kiosk),
      expires_at,
      public_key: null,
    })
    .execute()
  return code
}

/**
 * Enrols the device that knows the code. The same device may ask again, its first answer perhaps lost; another is
 * refused. Fails with `no-such-code`: unknown, used by another device, run out or with a wrong proof look the same.
 */
export async function enrolDevice(
  { db, keys, now }: Pick<Services, 'db' | 'keys' | 'now'>,
  { enrolment, publicKey, proof }: z.infer<typeof enrolmentQuestion>,
): Promise<Result<z.infer<typeof enrolmentAnswer>, 'no-such-code'>> {
  const row = await db.selectFrom('enrolment').selectAll().where('id', '=', enrolment).executeTakeFirst()
  if (!row || row.expires_at <= now().toISOString()) return fail('no-such-code')
  if (!isProof(proof, row.secret, 'key', publicKey)) return fail('no-such-code')
  const kiosk = kioskFacts.parse(JSON.parse(row.facts))
  const mine = await db.transaction().execute(async (transaction) => {
    const taken = await transaction
      .updateTable('enrolment')
      .set({ public_key: publicKey })
      .where('id', '=', enrolment)
      .where('public_key', 'is', null)
      .executeTakeFirst()
    if (taken.numUpdatedRows !== 1n) return row.public_key === publicKey
    await enrolKiosk(transaction, kiosk, publicKey, now())
    await audit(transaction, { at: now(), who: `kiosk:${kiosk.id}`, what: 'enrolled', requestId: null })
    return true
  })
  if (!mine) return fail('no-such-code')
  const answer: Enrolled = { kiosk, ...publicKeys(keys) }
  const statement = JSON.stringify(answer)
  return ok({ statement, proof: proofOf(row.secret, 'answer', statement) })
}
