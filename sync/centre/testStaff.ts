import { hashPassword } from '../envelope/passwords.ts'
import { openDatabase } from './database.ts'
import type { Role } from './desk/roles.ts'
import { browser } from './testBrowser.ts'
import type { TestCentre } from './testCentre.ts'

export const staffPassword = '示例-口令-1234567890'
const passwordHash = hashPassword(staffPassword)

/** Somebody at the desk with an account of their own, signed in. */
export async function newStaff(
  centre: TestCentre,
  account: string,
  role: Role,
  institutionId: string | null = null,
) {
  const opened = await openDatabase(centre.dir, centre.databaseUrl)
  if (!opened.ok) throw new Error(opened.code)
  await opened.value
    .insertInto('staff')
    .values({
      id: account,
      password_hash: await passwordHash,
      created_at: centre.clock.now.toISOString(),
      name: `${account}（示例）`,
      role,
      institution_id: institutionId,
      disabled_at: null,
    })
    .execute()
  await opened.value.destroy()
  const page = browser(centre)
  await page.signIn(staffPassword, account)
  return page
}
