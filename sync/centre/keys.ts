import { createPrivateKey, generateKeyPairSync } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import { createFile } from '../envelope/durableFile.ts'
import { type FindPrivateKey, importPrivateKey } from '../envelope/open.ts'
import type { AckKey, SigningKey as PrivateKey } from '../envelope/statement.ts'

/** A key pair in `<dir>/keys`; both halves base64. Seal keys are raw X25519, acknowledgement keys Ed25519 in DER. */
const keyFile = z.object({ id: z.string(), publicKey: z.base64(), privateKey: z.base64() })
type KeyFile = z.infer<typeof keyFile>

export type SigningKey = AckKey & PrivateKey

export type CentreKeys = {
  /** What kiosks provisioned from now on seal to. */
  readonly sealKey: { readonly id: string; readonly publicKey: string }
  /** Earlier seal keys too: requests sealed to them may still be on their way. */
  readonly findSealKey: FindPrivateKey
  /** What statements are signed with from now on: the last of `ackKeys`. */
  readonly ackKey: SigningKey
  /** Every key statements were ever signed with, the first one first. */
  readonly ackKeys: readonly SigningKey[]
  /** Grows with every new key. */
  readonly version: number
}

/** Makes the first seal key and the first acknowledgement key where there are none. */
export async function makeKeys(dir: string): Promise<void> {
  await mkdir(join(dir, 'keys'), { recursive: true, mode: 0o700 })
  await writeSealKey(dir, 1)
  await writeAckKey(dir, 1)
}

/**
 * Makes a new seal key and a new acknowledgement key beside those there are. Returns their ids. Fails with
 * `not-initialised`.
 */
export async function rotateKeys(dir: string): Promise<Result<string[], 'not-initialised'>> {
  const keys = await loadKeys(dir)
  if (!keys.ok) return keys
  const [seal, ack] = [keys.value.sealKey, keys.value.ackKey].map((key) => keyNumber(key) + 1)
  await writeSealKey(dir, Number(seal))
  await writeAckKey(dir, Number(ack))
  return ok([`seal-${seal}`, `ack-${ack}`])
}

/** Writes seal key `seal-<number>`; the highest number is the one given to kiosks, the others still open. */
export async function writeSealKey(dir: string, number: number): Promise<void> {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const base64 = (part: string | undefined) => Buffer.from(part ?? '', 'base64url').toString('base64')
  await writeKey(dir, { id: `seal-${number}`, publicKey: base64(jwk.x), privateKey: base64(jwk.d) })
}

async function writeAckKey(dir: string, number: number): Promise<void> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  await writeKey(dir, {
    id: `ack-${number}`,
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  })
}

const writeKey = (dir: string, key: KeyFile): Promise<void> =>
  createFile(join(dir, 'keys', `${key.id}.json`), `${JSON.stringify(key)}\n`)

/** Reads the keys made by `makeKeys`. Fails with `not-initialised` when one is missing or unreadable. */
export async function loadKeys(dir: string): Promise<Result<CentreKeys, 'not-initialised'>> {
  try {
    const folder = join(dir, 'keys')
    const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
    const keys = await Promise.all(
      names.map(async (name) => keyFile.parse(JSON.parse(await readFile(join(folder, name), 'utf8')))),
    )
    const numbered = (kind: string) =>
      keys.filter(({ id }) => id.startsWith(`${kind}-`)).sort((a, b) => keyNumber(a) - keyNumber(b))
    const sealKeys = numbered('seal')
    const ackKeys = numbered('ack').map(signingKey)
    const [sealKey, ackKey] = [sealKeys.at(-1), ackKeys.at(-1)]
    if (!sealKey || !ackKey) return fail('not-initialised', 'a key is missing')
    const opening = new Map<string, CryptoKey>()
    for (const { id, privateKey } of sealKeys)
      opening.set(id, await importPrivateKey(Buffer.from(privateKey, 'base64')))
    return ok({
      sealKey: { id: sealKey.id, publicKey: sealKey.publicKey },
      findSealKey: (id) => opening.get(id) ?? null,
      ackKey,
      ackKeys,
      version: keyNumber(sealKey) + keyNumber(ackKey),
    })
  } catch (error) {
    return fail('not-initialised', error instanceof Error ? error.name : 'unknown')
  }
}

const signingKey = ({ id, publicKey, privateKey }: KeyFile): SigningKey => {
  const key = Buffer.from(privateKey, 'base64')
  return { id, publicKey, privateKey: createPrivateKey({ key, format: 'der', type: 'pkcs8' }) }
}

/** What kiosks may know of the keys. */
export const publicKeys = ({ sealKey, ackKeys }: CentreKeys) => ({
  sealKey,
  ackKeys: ackKeys.map(({ id, publicKey }) => ({ id, publicKey })),
})

const keyNumber = ({ id }: { readonly id: string }): number => Number(id.split('-')[1])
