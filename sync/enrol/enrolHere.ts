import { request } from 'undici'
import type { z } from 'zod'
import { fail, type Result } from '../../shared/result.ts'
import {
  enrolled,
  enrolmentAnswer,
  enrolmentKeys,
  type enrolmentQuestion,
  isProof,
  proofOf,
} from '../envelope/enrolment.ts'
import type { KioskFile } from '../envelope/kioskFile.ts'
import {
  type Addresses,
  type FolderFault,
  keepDevice,
  readKioskFile,
  takeNewDevice,
  writeKioskFolder,
} from './kioskFolder.ts'

const timeoutMs = 20_000

/**
 * Enrols the kiosk whose folder lies on this machine under a one-time code: makes a key for its device, has the centre
 * know it, and writes what the centre says. Broken off, it is completed by doing it again with the same code. A kiosk
 * that was enrolled before keeps its queue and gets a new key, which a copy of its disk does not have. Fails with `offline`, `no-such-code`, `not-the-centre` (whoever answered does not know the code),
 * `other-kiosk`, `no-trusted-root`.
 */
export async function enrolHere(
  kioskDir: string,
  code: string,
  addresses: Addresses,
): Promise<Result<KioskFile, 'offline' | 'no-such-code' | 'not-the-centre' | FolderFault>> {
  const known = await readKioskFile(kioskDir)
  if (!known.ok) return known
  const device = await keepDevice(kioskDir, 'device.new.json')
  if (!device.ok) return device
  const { publicKey } = device.value
  const { enrolment, secret } = enrolmentKeys(code)
  const question = { enrolment, publicKey, proof: proofOf(secret, 'key', publicKey) }
  const asked = await ask(addresses.centreUrl, question)
  if (asked === null) return fail('offline')
  if (asked.status === 403) return fail('no-such-code')
  const answer = enrolmentAnswer.safeParse(asked.json)
  if (asked.status !== 200 || !answer.success) return fail('offline', String(asked.status))
  const { statement, proof } = answer.data
  if (!isProof(proof, secret, 'answer', statement)) return fail('not-the-centre')
  const said = enrolled.parse(JSON.parse(statement))
  const written = await writeKioskFolder(kioskDir, known.value, said, addresses)
  if (written.ok) await takeNewDevice(kioskDir)
  return written
}

async function ask(
  centreUrl: string,
  question: z.infer<typeof enrolmentQuestion>,
): Promise<{ status: number; json: unknown } | null> {
  const base = centreUrl.endsWith('/') ? centreUrl : `${centreUrl}/`
  try {
    const answer = await request(new URL('v1/enrol', base), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(question),
      signal: AbortSignal.timeout(timeoutMs),
    })
    return { status: answer.statusCode, json: await answer.body.json() }
  } catch {
    return null
  }
}
