import type { Result } from '../../../shared/result.ts'
import {
  type Addresses,
  type FolderFault,
  keepDevice,
  readKioskFile,
  writeKioskFolder,
} from '../../enrol/kioskFolder.ts'
import type { KioskFacts } from '../../envelope/enrolment.ts'
import type { KioskFile } from '../../envelope/kioskFile.ts'
import { openDatabase } from '../database.ts'
import { loadKeys, publicKeys } from '../keys.ts'
import { enrolKiosk } from './registry.ts'

export type Provisioning = Addresses & {
  readonly centreDir: string
  readonly databaseUrl: string | undefined
  readonly kioskDir: string
  readonly kiosk: KioskFacts
  readonly now: () => Date
}

/**
 * Makes a kiosk's folder on the centre's own machine, without a code: `device.json`, `kiosk.json` and `root.json`.
 * Where the kiosk already belongs to this centre its keys and trusted root stay, and so does everything waiting in its
 * queue. Fails with `not-initialised`, `database`, `other-kiosk` (the folder belongs to another kiosk or centre, or
 * cannot be read), `no-trusted-root`.
 */
export async function provisionKiosk(
  provisioning: Provisioning,
): Promise<Result<KioskFile, 'not-initialised' | 'database' | FolderFault>> {
  const { centreDir, databaseUrl, kioskDir, kiosk, now } = provisioning
  const keys = await loadKeys(centreDir)
  if (!keys.ok) return keys
  const existing = await readKioskFile(kioskDir)
  if (!existing.ok) return existing
  const opened = await openDatabase(centreDir, databaseUrl)
  if (!opened.ok) return opened
  const db = opened.value
  try {
    const enrolled = { kiosk, ...publicKeys(keys.value) }
    const written = await writeKioskFolder(kioskDir, existing.value, enrolled, provisioning)
    if (!written.ok) return written
    const device = await keepDevice(kioskDir, 'device.json')
    if (!device.ok) return device
    const registered = await db
      .selectFrom('kiosk')
      .select('id')
      .where('id', '=', kiosk.id)
      .where('public_key', '=', device.value.publicKey)
      .executeTakeFirst()
    if (!registered) await enrolKiosk(db, kiosk, device.value.publicKey, now())
    return written
  } finally {
    await db.destroy()
  }
}
