import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { FindPrivateKey } from '../envelope/open.ts'
import { createFile } from './durableFile.ts'

/** A key pair in `<dir>/keys`; both halves base64. Seal keys are raw X25519, acknowledgement keys Ed25519 in DER. */
const keyFile = z.object({ id: z.string(), publicKey: z.base64(), privateKey: z.base64() })
type KeyFile = z.infer<typeof keyFile>

export type CentreKeys = {
  /** What kiosks provisioned from now on seal to. */
  readonly sealKey: { readonly id: string; readonly publicKey: string }
  /** Earlier seal keys too: requests sealed to them may still be on their way. */
  readonly findSealKey: FindPrivateKey
  readonly ackKey: { readonly id: string; readonly publicKey: string; readonly privateKey: KeyObject }
}

/** Makes the first seal key and the acknowledgement key where there are none. */
export async function makeKeys(dir: string): Promise<void> {
  await mkdir(join(dir, 'keys'), { recursive: true, mode: 0o700 })
  await writeSealKey(dir, 1)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  await writeKey(dir, {
    id: 'ack-1',
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  })
}

/** Writes seal key `seal-<number>`; the highest number is the one given to kiosks, the others still open. */
export async function writeSealKey(dir: string, number: number): Promise<void> {
  const jwk = generateKeyPairSync('x25519').privateKey.export({ format: 'jwk' })
  const base64 = (part: string | undefined) => Buffer.from(part ?? '', 'base64url').toString('base64')
  await writeKey(dir, { id: `seal-${number}`, publicKey: base64(jwk.x), privateKey: base64(jwk.d) })
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
      keys.filter(({ id }) => id.startsWith(`${kind}-`)).sort((a, b) => keyNumber(b) - keyNumber(a))
    const [sealKey] = numbered('seal')
    const [ackKey] = numbered('ack')
    if (!sealKey || !ackKey) return fail('not-initialised', 'a key is missing')
    const der = Buffer.from(ackKey.privateKey, 'base64')
    return ok({
      sealKey: { id: sealKey.id, publicKey: sealKey.publicKey },
      findSealKey: (id) => {
        const found = numbered('seal').find((key) => key.id === id)
        return found ? Buffer.from(found.privateKey, 'base64') : null
      },
      ackKey: { ...ackKey, privateKey: createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }) },
    })
  } catch (error) {
    return fail('not-initialised', error instanceof Error ? error.name : 'unknown')
  }
}

const keyNumber = ({ id }: KeyFile): number => Number(id.split('-')[1])
