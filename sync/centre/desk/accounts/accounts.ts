import { z } from 'zod'
import { fail, ok, type Result } from '../../../../shared/result.ts'
import { hashPassword } from '../../../envelope/passwords.ts'
import { type AuditedAct, audit } from '../../audit.ts'
import type { CentreDatabase } from '../../database.ts'
import type { Facts } from '../../facts.ts'
import type { StaffRow } from '../../tables.ts'
import { releaseAll } from '../requests/taking/releaseAll.ts'
import { roles } from '../roles.ts'
import { forgetAttempts } from '../signIn/lockOut.ts'
import { randomPassword, setPassword } from '../signIn/newPassword.ts'
import { closeSessionsOf } from '../signIn/session.ts'

/** What the audit calls those who are no account, and the page that makes one. */
const reserved = ['command', 'retention', 'new']

export const accountName = z
  .string()
  .trim()
  .regex(/^[a-z][a-z0-9._-]{1,31}$/)
  .refine((name) => !reserved.includes(name))

/** What an account is for. Only an account of an institution belongs to one. */
export const post = z.object({
  name: z
    .string()
    .trim()
    .min(1)
    .max(40)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u),
  role: z.enum(roles),
  institution: z.string().max(80).default(''),
})
export type Post = z.infer<typeof post>

export type By = { readonly who: string; readonly now: Date }
type Refusal = 'not-found' | 'no-institution' | 'last-administrator'

export const listAccounts = (db: CentreDatabase): Promise<StaffRow[]> =>
  db.selectFrom('staff').selectAll().orderBy('disabled_at').orderBy('role').orderBy('id').execute()

/**
 * Makes an account; the password is random, is in no database and is changed at the first sign-in. Fails with `taken`,
 * `no-institution`.
 */
export async function createAccount(
  db: CentreDatabase,
  id: string,
  given: Post,
  facts: Facts,
  { who, now }: By,
): Promise<Result<string, 'taken' | 'no-institution'>> {
  const institution = institutionOf(given, facts)
  if (!institution.ok) return institution
  const password = randomPassword()
  const password_hash = await hashPassword(password)
  const at = now.toISOString()
  return db.transaction().execute(async (transaction) => {
    const made = await transaction
      .insertInto('staff')
      .values({
        id,
        password_hash,
        created_at: at,
        name: given.name,
        role: given.role,
        institution_id: institution.value,
        disabled_at: null,
        password_reset_at: at,
      })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst()
    if (made.numInsertedOrUpdatedRows !== 1n) return fail('taken')
    await audit(transaction, { at: now, who, what: 'account-created', requestId: null, detail: id })
    return ok(password)
  })
}

/** Gives an account another name, role or institution; what its owner took is given back when that changes who they are. */
export async function changeAccount(
  db: CentreDatabase,
  id: string,
  given: Post,
  facts: Facts,
  by: By,
): Promise<Result<null, Refusal>> {
  const institution = institutionOf(given, facts)
  if (!institution.ok) return institution
  return onAccount(
    db,
    id,
    by,
    'account-changed',
    given.role !== 'administrator',
    async (transaction, row) => {
      const { name, role } = given
      await transaction
        .updateTable('staff')
        .set({ name, role, institution_id: institution.value })
        .where('id', '=', id)
        .execute()
      if (row.role !== role || row.institution_id !== institution.value) await releaseAll(transaction, id, by)
    },
  )
}

/** Shuts an account out at once and gives back what its owner took. */
export const disableAccount = (db: CentreDatabase, id: string, by: By): Promise<Result<null, Refusal>> =>
  onAccount(db, id, by, 'account-disabled', true, async (transaction) => {
    await transaction
      .updateTable('staff')
      .set({ disabled_at: by.now.toISOString() })
      .where('id', '=', id)
      .where('disabled_at', 'is', null)
      .execute()
    await closeSessionsOf(transaction, id)
    await releaseAll(transaction, id, by)
  })

export const enableAccount = (db: CentreDatabase, id: string, by: By): Promise<Result<null, Refusal>> =>
  onAccount(db, id, by, 'account-enabled', false, async (transaction) => {
    await transaction.updateTable('staff').set({ disabled_at: null }).where('id', '=', id).execute()
  })

/** A new random password, to be changed at the next sign-in; the account is locked out no more. */
export async function resetPassword(
  db: CentreDatabase,
  id: string,
  by: By,
): Promise<Result<string, Refusal>> {
  const password = randomPassword()
  const hash = await hashPassword(password)
  const reset = await onAccount(db, id, by, 'password-reset', false, async (transaction) => {
    await setPassword(transaction, id, hash, by.now)
    await forgetAttempts(transaction, id, by.now)
  })
  return reset.ok ? ok(password) : reset
}

function institutionOf({ role, institution }: Post, facts: Facts): Result<string | null, 'no-institution'> {
  if (role !== 'institution') return ok(null)
  return facts.institution(institution) ? ok(institution) : fail('no-institution')
}

/**
 * Does something about an account and writes it into the audit, one administrator at a time: the first statement locks
 * them, so that of two who take the right from each other one is refused. `leaves`: it would be no administrator then.
 */
async function onAccount(
  db: CentreDatabase,
  id: string,
  { who, now }: By,
  what: AuditedAct,
  leaves: boolean,
  act: (transaction: CentreDatabase, row: StaffRow) => Promise<void>,
): Promise<Result<null, Refusal>> {
  return db.transaction().execute(async (transaction) => {
    const administrators = await transaction
      .updateTable('staff')
      .set((eb) => ({ role: eb.ref('role') }))
      .where('role', '=', 'administrator')
      .where('disabled_at', 'is', null)
      .returning('id')
      .execute()
    const row = await transaction.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst()
    if (!row) return fail('not-found')
    if (leaves && administrators.every((one) => one.id === id)) return fail('last-administrator')
    await act(transaction, row)
    await audit(transaction, { at: now, who, what, requestId: null, detail: id })
    return ok(null)
  })
}
