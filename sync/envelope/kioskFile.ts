import { z } from 'zod'
import { printerSettings } from '../../shared/contract/printing.ts'

const hour = z.int().min(0).max(23)
/** Hours in China when large downloads are made. */
const night = z.object({ from: hour, until: hour }).default({ from: 1, until: 5 })

/** The reader for identity cards: `path` is a driver's module (electron/host/identity/README.md). */
const reader = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('simulated') }),
  z.object({ kind: z.literal('module'), path: z.string().min(1) }),
])

/** `kiosk.json`: what provisioning leaves on a kiosk. Its secret lies beside it, in `device.json`. */
export const kioskFile = z.object({
  id: z.string().min(1).max(64),
  name: z.string(),
  district: z.string(),
  longitude: z.number(),
  latitude: z.number(),
  centre: z.object({
    url: z.url(),
    /** X25519 public key requests are sealed to, raw, base64. */
    sealKey: z.object({ id: z.string(), publicKey: z.base64() }),
    /** Ed25519 public key acknowledgements are signed with, SPKI DER, base64. */
    ackKey: z.object({ id: z.string(), publicKey: z.base64() }),
  }),
  /** Mirrors: `metadata/` and `targets/` of the signed releases lie at each. `root.json` lies beside this file. */
  releases: z.object({ urls: z.array(z.url()).min(1), pollSeconds: z.int().min(5), night }),
  /** Hash of the technician's PIN; null where nobody has set one. */
  technicianPin: z.string().nullable().default(null),
  printer: printerSettings.default({ kind: 'none' }),
  reader: reader.default({ kind: 'none' }),
  timeouts: z.object({ browse: z.int(), form: z.int(), warning: z.int(), shade: z.int().default(10) }),
})
export type KioskFile = z.infer<typeof kioskFile>
