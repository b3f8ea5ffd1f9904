import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { type DeviceFile, deviceFile, makeDevice } from '../envelope/device.ts'
import { createFile, moveFile, replaceFile } from '../envelope/durableFile.ts'
import type { Enrolled } from '../envelope/enrolment.ts'
import { type KioskFile, kioskFile } from '../envelope/kioskFile.ts'
import { hashPassword } from '../envelope/passwords.ts'
import type { AckKey } from '../envelope/statement.ts'

/**
 * What is urgent is on an online kiosk within a minute (Codes, Art. 14): some 12 s to make a release of 150,000 articles, a
 * poll spread by a tenth, a few seconds to fetch and apply the delta.
 */
const pollSeconds = 30

export type FolderFault = 'other-kiosk' | 'no-trusted-root'

/** What a technician says about a kiosk beside who it is. */
export type Addresses = {
  readonly centreUrl: string
  /** One for each mirror. */
  readonly releasesUrls: readonly string[]
  /** Path of the first `root.json` of the signed releases. */
  readonly trustedRoot: string
  /** Six digits that open the technician's screen; null keeps what was set. */
  readonly pin: string | null
  /** What reads identity cards, where that is known here; else it stays as `kiosk.json` has it. */
  readonly reader?: KioskFile['reader']
  /** What prints, likewise. */
  readonly printer?: KioskFile['printer']
}

/** The kiosk's file, null when there is none yet. */
export async function readKioskFile(kioskDir: string): Promise<Result<KioskFile | null, 'other-kiosk'>> {
  return readJson(join(kioskDir, 'kiosk.json'), kioskFile)
}

/** The key pair of the kiosk in this folder, made and on the disk before anybody hears of it. */
export async function keepDevice(
  kioskDir: string,
  name: 'device.json' | 'device.new.json',
): Promise<Result<DeviceFile, 'other-kiosk'>> {
  await mkdir(kioskDir, { recursive: true, mode: 0o700 })
  const path = join(kioskDir, name)
  await createFile(path, `${JSON.stringify(makeDevice())}\n`)
  const read = await readJson(path, deviceFile)
  return read.ok && read.value ? ok(read.value) : fail('other-kiosk', `${name} cannot be read`)
}

/** The centre knows the new key: from the kiosk's next start it is the only one. */
export const takeNewDevice = (kioskDir: string): Promise<void> =>
  moveFile(join(kioskDir, 'device.new.json'), join(kioskDir, 'device.json'))

/**
 * Writes `kiosk.json` and `root.json`. Where they are there already only addresses, PIN and place are taken over: the
 * centre's keys and the trusted root stay. Fails with `other-kiosk` where the folder is another kiosk's or centre's.
 */
export async function writeKioskFolder(
  kioskDir: string,
  known: KioskFile | null,
  { kiosk, sealKey, ackKeys }: Enrolled,
  { centreUrl, releasesUrls, trustedRoot, pin, reader, printer }: Addresses,
): Promise<Result<KioskFile, FolderFault>> {
  const same = !known || (known.id === kiosk.id && ackKeys.some((key) => isSame(key, known.centre.ackKey)))
  if (!same) return fail('other-kiosk', `the folder belongs to ${known.id}`)
  const file: KioskFile = kioskFile.parse({
    ...(known ?? kiosk),
    centre: { ...(known?.centre ?? { sealKey, ackKey: ackKeys.at(-1) }), url: centreUrl },
    releases: { pollSeconds, ...known?.releases, urls: releasesUrls },
    ...(reader && { reader }),
    ...(printer && { printer }),
    technicianPin: pin === null ? known?.technicianPin : await hashPassword(pin),
    timeouts: known?.timeouts ?? { browse: 90, form: 180, warning: 30, shade: 10 },
  })
  await mkdir(kioskDir, { recursive: true, mode: 0o700 })
  if (!(await copyRoot(trustedRoot, join(kioskDir, 'root.json')))) return fail('no-trusted-root')
  if (JSON.stringify(file) !== JSON.stringify(known))
    await replaceFile(join(kioskDir, 'kiosk.json'), `${JSON.stringify(file, null, 2)}\n`)
  return ok(file)
}

const isSame = (a: AckKey, b: AckKey): boolean => a.publicKey === b.publicKey

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

async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<Result<T | null, 'other-kiosk'>> {
  try {
    return ok(schema.parse(JSON.parse(await readFile(path, 'utf8'))))
  } catch (error) {
    return hasCode(error, 'ENOENT') ? ok(null) : fail('other-kiosk', `${path} cannot be read`)
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code
