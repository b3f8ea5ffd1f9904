import { join } from 'node:path'
import { openDatabase } from '../../sync/centre/database.ts'
import type { Role } from '../../sync/centre/desk/roles.ts'
import { hashPassword } from '../../sync/envelope/passwords.ts'
import type { Site } from './site.ts'

const password = '示例：一句好记的话要够长'

/** Puts an account straight into the database of a site's centre, for specs that are not about accounts. */
export async function addAccount(
  site: Site,
  account: string,
  role: Role,
  institution: string | null = null,
): Promise<{ account: string; password: string }> {
  const opened = await openDatabase(join(site.dir, 'centre'), undefined)
  if (!opened.ok) throw new Error(`no database: ${opened.code}`)
  await opened.value
    .insertInto('staff')
    .values({
      id: account,
      password_hash: await hashPassword(password),
      created_at: new Date().toISOString(),
      name: `${account}（示例）`,
      role,
      institution_id: institution,
      disabled_at: null,
    })
    .execute()
  await opened.value.destroy()
  return { account, password }
}
