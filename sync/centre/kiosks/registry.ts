import { fail, ok, type Result } from '../../../shared/result.ts'
import type { KioskReport } from '../../envelope/kioskReport.ts'
import type { CentreDatabase } from '../database.ts'

/** Enrols a kiosk with the key of its device, or gives an enrolled one another device; a revoked one is heard again. */
export async function enrolKiosk(
  db: CentreDatabase,
  kiosk: { id: string; name: string },
  publicKey: string,
  now: Date,
): Promise<void> {
  const device = { name: kiosk.name, public_key: publicKey, sessions: 0, revoked_at: null, copied_at: null }
  await db
    .insertInto('kiosk')
    .values({ id: kiosk.id, ...device, enrolled_at: now.toISOString() })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet({ ...device, enrolled_at: now.toISOString() }),
    )
    .execute()
}

/** From now on nothing of this kiosk is heard; what waits in it keeps waiting. Fails with `unknown-kiosk`. */
export async function revokeKiosk(
  db: CentreDatabase,
  id: string,
  now: Date,
): Promise<Result<null, 'unknown-kiosk'>> {
  const revoked = await db
    .updateTable('kiosk')
    .set({ revoked_at: now.toISOString() })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return revoked.numUpdatedRows === 1n ? ok(null) : fail('unknown-kiosk')
}

/** Notes that a kiosk was heard, and how it said it is; one whose program does not say so yet keeps what was known. */
export async function heardOf(
  db: CentreDatabase,
  id: string,
  report: KioskReport | null,
  now: Date,
): Promise<void> {
  await db
    .updateTable('kiosk')
    .set({ heard_at: now.toISOString(), ...(report && { report: JSON.stringify(report) }) })
    .where('id', '=', id)
    .execute()
}
