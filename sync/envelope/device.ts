import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'
import { z } from 'zod'

/** A kiosk's id travels in tokens, so it keeps to characters a header takes. */
export const kioskId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/)

/** `device.json`: the key pair a kiosk made for itself and by which the centre knows it; Ed25519 in DER, base64. */
export const deviceFile = z.object({ publicKey: z.base64(), privateKey: z.base64() })
export type DeviceFile = z.infer<typeof deviceFile>

export function makeDevice(): DeviceFile {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  }
}

/** What a kiosk first asks the centre for: something new to sign. No clock of the kiosk's is involved. */
export const challengeQuestion = z.object({ kiosk: kioskId })
export const challengeAnswer = z.object({ challenge: z.string().min(1).max(200) })

/** Opens a session. `count` is how many sessions this kiosk has ever asked for: a copy of its disk repeats numbers. */
export const sessionQuestion = z.object({
  kiosk: kioskId,
  challenge: z.string().max(200),
  count: z.int().positive().max(2_147_483_647),
  signature: z.base64().max(200),
})
export type SessionQuestion = z.infer<typeof sessionQuestion>
export const sessionAnswer = z.object({ token: z.string().min(1).max(300) })

const signedText = ({ kiosk, challenge, count }: Omit<SessionQuestion, 'signature'>): Buffer =>
  Buffer.from(JSON.stringify(['session', kiosk, challenge, count]))

export function askSession(
  device: Pick<DeviceFile, 'privateKey'>,
  asked: Omit<SessionQuestion, 'signature'>,
): SessionQuestion {
  const key = Buffer.from(device.privateKey, 'base64')
  const privateKey = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  return { ...asked, signature: sign(null, signedText(asked), privateKey).toString('base64') }
}

export function isSessionSigned(publicKey: string, { signature, ...asked }: SessionQuestion): boolean {
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  return verify(null, signedText(asked), key, Buffer.from(signature, 'base64'))
}
