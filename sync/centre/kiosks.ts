import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { CentreDatabase } from './database.ts'

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()

/** A bearer token: the kiosk's id, which finds its row, and 256 random bits, which prove it. */
export const makeToken = (kioskId: string): string => `${kioskId}.${randomBytes(32).toString('base64url')}`

/** Enrols a kiosk, or gives an enrolled one this token. */
export async function enrolKiosk(
  db: CentreDatabase,
  kiosk: { id: string; name: string },
  token: string,
  now: Date,
): Promise<void> {
  const token_hash = sha256(token).toString('hex')
  await db
    .insertInto('kiosk')
    .values({ ...kiosk, token_hash, enrolled_at: now.toISOString(), revoked_at: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name: kiosk.name, token_hash }))
    .execute()
}

/** The id of the enrolled kiosk an `Authorization` header proves; null for anything else, revoked ones too. */
export async function authenticate(
  db: CentreDatabase,
  authorization: string | undefined,
): Promise<string | null> {
  const token = authorization?.match(/^Bearer ([\x21-\x7e]+)$/)?.[1] ?? ''
  const id = token.slice(0, token.lastIndexOf('.'))
  const kiosk = await db
    .selectFrom('kiosk')
    .select(['id', 'token_hash'])
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!kiosk) return null
  return timingSafeEqual(sha256(token), Buffer.from(kiosk.token_hash, 'hex')) ? kiosk.id : null
}
