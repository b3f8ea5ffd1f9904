import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { audit } from './audit.ts'
import { type CentreDatabase, openDatabase } from './database.ts'
import { resetPassword } from './desk/accounts/accounts.ts'
import { type CentreKeys, loadKeys, rotateKeys } from './keys.ts'
import { revokeKiosk } from './kiosks/registry.ts'
import { verifyLog } from './log/verify.ts'
import { eraseRecords } from './records/erase.ts'
import { openRecordKeys, type RecordKeys } from './records/recordKeys.ts'
import { stopWith } from './stopWith.ts'

type Opened = { db: CentreDatabase; keys: CentreKeys; recordKeys: RecordKeys; now: Date }
type Command = {
  usage: string
  needs: 'request' | 'note' | 'id' | null
  run(centre: Opened, given: string): Promise<void>
}

/** Commands beside the service, on the machine of the centre; they may run while it does. */
export const commands: Readonly<Record<string, Command>> = {
  verify: { usage: 'verify --data DIR', needs: null, run: verify },
  erase: { usage: 'erase --data DIR --request ID', needs: 'request', run: erase },
  revoke: { usage: 'revoke --data DIR --id KIOSK', needs: 'id', run: revoke },
  'new-password': { usage: 'new-password --data DIR --id ACCOUNT', needs: 'id', run: newPassword },
  restored: { usage: 'restored --data DIR --note TEXT', needs: 'note', run: restored },
}

/** Runs one of `commands`. Ends the process with 1 when something is wrong. */
export async function runCommand(name: string, args: string[]): Promise<void> {
  const command = commands[name]
  if (!command) return
  const { dir, given } = readOptions(command, args)
  const keys = await loadKeys(dir)
  if (!keys.ok) stopWith(`centre: ${keys.code} (${dir})`)
  const opened = await openDatabase(dir, process.env.DATABASE_URL || undefined)
  if (!opened.ok) stopWith(`centre: ${opened.code} (${opened.detail})`)
  const recordKeys = openRecordKeys(dir)
  await command.run({ db: opened.value, keys: keys.value, recordKeys, now: new Date() }, given)
  recordKeys.close()
  await opened.value.destroy()
}

/** `new-keys`: from its next start the centre seals to and signs with new keys; kiosks learn of them by themselves. */
export async function newKeysCommand(args: string[]): Promise<void> {
  const { dir } = readOptions({ usage: 'new-keys --data DIR', needs: null }, args)
  const keys = await rotateKeys(dir)
  if (!keys.ok) stopWith(`centre: ${keys.code} (${dir})`)
  console.log(`${keys.value.join(' and ')} made; start the centre again to use them`)
}

async function verify(centre: Opened): Promise<void> {
  const { records, erased, checkpoints, explained, findings } = await verifyLog(centre)
  const read = `${records} records (${erased} erased), ${checkpoints} checkpoints`
  if (explained > 0) console.log(`${explained} checkpoints held by kiosks are explained by a restored backup`)
  for (const { what, at } of findings) console.log(`${what} ${at}`)
  if (findings.length > 0) stopWith(`centre: ${read}: ${findings.length} findings`)
  console.log(`${read}: the log is whole`)
}

async function erase(centre: Opened, request: string): Promise<void> {
  const erased = await eraseRecords(centre, [request], { who: 'command', now: centre.now })
  if (erased === 0) stopWith('centre: there is no such request, or it is erased already')
  console.log(`request ${request} erased`)
}

async function revoke({ db, now }: Opened, id: string): Promise<void> {
  const revoked = await revokeKiosk(db, id, now)
  if (!revoked.ok) stopWith('centre: there is no such kiosk, or it is revoked already')
  console.log(`kiosk ${id} is no longer heard; enrol it again with a new code`)
}

/** For who administers the desk and has lost the password: nobody else could give them one. */
async function newPassword({ db, now }: Opened, id: string): Promise<void> {
  const password = await resetPassword(db, id, { who: 'command', now })
  if (!password.ok) stopWith('centre: there is no such account')
  console.log(`${password.value}\nshown this once; it has to be changed at the next sign-in`)
}

async function restored({ db, now }: Opened, note: string): Promise<void> {
  const at = now.toISOString()
  const { size } = await db.selectFrom('log_state').select('size').executeTakeFirstOrThrow()
  await db.insertInto('log_restore').values({ at, size, note }).execute()
  await audit(db, { at: now, who: 'command', what: 'log-restored', requestId: null })
  console.log(`noted: the database was restored with ${size} records`)
}

function readOptions({ usage, needs }: Pick<Command, 'usage' | 'needs'>, args: string[]) {
  const text = { type: 'string' } as const
  try {
    const { values } = parseArgs({ args, options: { data: text, request: text, note: text, id: text } })
    const given = needs === null ? '' : values[needs]
    if (!values.data || given === undefined) stopWith(`usage: main.ts ${usage}`)
    return { dir: resolve(values.data), given }
  } catch {
    return stopWith(`usage: main.ts ${usage}`)
  }
}
