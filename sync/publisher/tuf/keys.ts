import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto'
import { Key, Signature } from '@tufjs/models'

/** A signing key with its public half as TUF metadata names it. */
export type Signer = { key: Key; sign: (data: Buffer) => Signature }

/** A new Ed25519 private key as PKCS#8 PEM. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()

/** TUF names an Ed25519 key by its 32 raw bytes in hex. */
function rawHex(privateKey: KeyObject): string {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  return Buffer.from(x, 'base64url').toString('hex')
}

/** Throws on text that is not an Ed25519 private key in PEM. */
export function signerFrom(pem: string): Signer {
  const privateKey = createPrivateKey(pem)
  const keyVal = { public: rawHex(privateKey) }
  // The key's id is the hash of its canonical JSON; keys in alphabetical order and plain hex make this one canonical.
  const canonical = JSON.stringify({ keytype: 'ed25519', keyval: keyVal, scheme: 'ed25519' })
  const keyID = createHash('sha256').update(canonical).digest('hex')
  return {
    key: new Key({ keyID, keyType: 'ed25519', scheme: 'ed25519', keyVal }),
    sign: (data) => new Signature({ keyID, sig: sign(null, data, privateKey).toString('hex') }),
  }
}
