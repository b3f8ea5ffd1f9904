import { Aes256Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from '@hpke/core'

/** The one cipher suite of version 1 (RFC 9180), on the platform's own WebCrypto. */
export const suite = new CipherSuite({
  kem: new DhkemX25519HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})

/** A copy with its own plain ArrayBuffer, which is what WebCrypto takes. */
export const arrayBuffer = (bytes: Uint8Array): ArrayBuffer => Uint8Array.from(bytes).buffer

/** The additional data of the seal: the header as it stands in the envelope's JSON. */
export const additionalData = (header: object): ArrayBuffer =>
  arrayBuffer(new TextEncoder().encode(JSON.stringify(header)))
