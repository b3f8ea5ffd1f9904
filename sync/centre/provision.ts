import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type KioskFile, kioskFile } from '../envelope/kioskFile.ts'
import { hashPassword } from '../envelope/passwords.ts'
import { openDatabase } from './database.ts'
import { createFile, replaceFile } from './durableFile.ts'
import { loadKeys } from './keys.ts'
import { enrolKiosk, makeToken } from './kiosks.ts'

/** The id travels in the bearer token, so it keeps to characters a header takes. */
export const kioskFacts = z.object({
  id: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/),
  name: z.string().min(1),
  district: z.string().min(1),
  longitude: z.number().min(-180).max(180),
  latitude: z.number().min(-90).max(90),
})

export type Provisioning = {
  readonly centreDir: string
  readonly databaseUrl: string | undefined
  readonly kioskDir: string
  readonly kiosk: z.infer<typeof kioskFacts>
  readonly centreUrl: string
  /** One for each mirror. */
  readonly releasesUrls: readonly string[]
  /** Path of the first `root.json` of the signed releases. */
  readonly trustedRoot: string
  /** Six digits that open the technician's screen; null keeps what was set. */
  readonly pin: string | null
  readonly now: () => Date
}

/**
 * Enrols a kiosk and leaves `kiosk.json` and `root.json` in its folder. Where the kiosk already belongs to this centre
 * only changed URLs are written: its token, keys and trusted root stay, and so does everything waiting in its queue.
 * Fails with `not-initialised`, `database`, `other-kiosk` (the folder belongs to another kiosk or centre, or its
 * `kiosk.json` cannot be read), `no-trusted-root`.
 */
export async function provisionKiosk(
  provisioning: Provisioning,
): Promise<Result<KioskFile, 'not-initialised' | 'database' | 'other-kiosk' | 'no-trusted-root'>> {
  const { centreDir, databaseUrl, kioskDir, kiosk, trustedRoot, pin, now } = provisioning
  const keys = await loadKeys(centreDir)
  if (!keys.ok) return keys
  const existing = await readKioskFile(kioskDir)
  if (!existing.ok) return existing
  const ackKey = { id: keys.value.ackKey.id, publicKey: keys.value.ackKey.publicKey }
  const known = existing.value
  if (known && (known.id !== kiosk.id || known.centre.ackKey.publicKey !== ackKey.publicKey))
    return fail('other-kiosk')

  const opened = await openDatabase(centreDir, databaseUrl)
  if (!opened.ok) return opened
  const file: KioskFile = kioskFile.parse({
    ...(known ?? kiosk),
    centre: {
      ...(known?.centre ?? { token: makeToken(kiosk.id), sealKey: keys.value.sealKey, ackKey }),
      url: provisioning.centreUrl,
    },
    releases: { pollSeconds: 300, ...known?.releases, urls: provisioning.releasesUrls },
    technicianPin: pin === null ? known?.technicianPin : await hashPassword(pin),
    timeouts: known?.timeouts ?? { browse: 90, form: 180, warning: 30 },
  })
  await enrolKiosk(opened.value, { id: file.id, name: file.name }, file.centre.token, now())
  await opened.value.destroy()

  await mkdir(kioskDir, { recursive: true, mode: 0o700 })
  if (!(await copyRoot(trustedRoot, join(kioskDir, 'root.json')))) return fail('no-trusted-root')
  if (JSON.stringify(file) !== JSON.stringify(known))
    await replaceFile(join(kioskDir, 'kiosk.json'), `${JSON.stringify(file, null, 2)}\n`)
  return ok(file)
}

/** The kiosk's file, null when there is none yet. */
async function readKioskFile(kioskDir: string): Promise<Result<KioskFile | null, 'other-kiosk'>> {
  try {
    const text = await readFile(join(kioskDir, 'kiosk.json'), 'utf8')
    return ok(kioskFile.parse(JSON.parse(text)))
  } catch (error) {
    return hasCode(error, 'ENOENT') ? ok(null) : fail('other-kiosk', 'kiosk.json cannot be read')
  }
}

/** Copies the trusted root unless the kiosk has one: replacing it would let anybody with this command take it over. */
async function copyRoot(from: string, to: string): Promise<boolean> {
  try {
    await createFile(to, await readFile(from, 'utf8'))
    return true
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false
    throw error
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
