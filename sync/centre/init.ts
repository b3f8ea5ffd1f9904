import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { createFile } from '../envelope/durableFile.ts'
import { hashPassword } from '../envelope/passwords.ts'
import { openDatabase } from './database.ts'
import { makeKeys } from './keys.ts'

/**
 * Makes what a centre needs and is not there yet: its keys, its database and one account `staff`, an administrator, whose random
 * password lies in `<dir>/desk-password.txt` for its owner to read. That file is a convenience for trying things out:
 * delete it once the password is kept elsewhere. Does nothing the second time. Fails with `database`.
 */
export async function initCentre(
  dir: string,
  { databaseUrl, now }: { databaseUrl: string | undefined; now: () => Date },
): Promise<Result<null, 'database'>> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  await makeKeys(dir)
  const opened = await openDatabase(dir, databaseUrl)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const account = await db.selectFrom('staff').select('id').where('id', '=', 'staff').executeTakeFirst()
    if (!account) {
      const path = join(dir, 'desk-password.txt')
      await createFile(path, `${randomBytes(12).toString('base64url')}\n`)
      const password = (await readFile(path, 'utf8')).trim()
      await db
        .insertInto('staff')
        .values({
          id: 'staff',
          password_hash: await hashPassword(password),
          created_at: now().toISOString(),
          name: '',
          role: 'administrator',
          institution_id: null,
          disabled_at: null,
          password_reset_at: null,
        })
        .onConflict((conflict) => conflict.column('id').doNothing())
        .execute()
    }
    return ok(null)
  } finally {
    await db.destroy()
  }
}
