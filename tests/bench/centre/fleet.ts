import { randomBytes } from 'node:crypto'
import { makeReceiptCode } from '../../../shared/rules/receiptCode.ts'
import { openDatabase } from '../../../sync/centre/database.ts'
import { enrolKiosk } from '../../../sync/centre/kiosks/registry.ts'
import { submission } from '../../../sync/centre/testCentre.ts'
import { envelopeHash } from '../../../sync/envelope/ack.ts'
import { type DeviceFile, makeDevice } from '../../../sync/envelope/device.ts'
import { receiptHash, tailCheck } from '../../../sync/envelope/lookup.ts'
import { type SealKey, seal } from '../../../sync/envelope/seal.ts'
import { uuidv7 } from '../../../sync/envelope/uuidv7.ts'
import type { OutboxItem } from '../../../sync/push/outbox.ts'

export type BenchKiosk = { readonly id: string; readonly device: DeviceFile; readonly waiting: OutboxItem[] }

/** Kiosks known to the centre, each with as many sealed requests waiting. */
export async function makeFleet(
  centre: { dir: string; databaseUrl: string | undefined; sealKey: SealKey },
  name: string,
  kiosks: number,
  requestsEach: number,
): Promise<BenchKiosk[]> {
  const opened = await openDatabase(centre.dir, centre.databaseUrl)
  if (!opened.ok) throw new Error(opened.code)
  const fleet: BenchKiosk[] = []
  for (let k = 0; k < kiosks; k++) {
    const id = `${name}-${k}`
    const device = makeDevice()
    await enrolKiosk(opened.value, { id, name: `示例 ${k}` }, device.publicKey, new Date())
    const waiting: OutboxItem[] = []
    for (let sequence = 1; sequence <= requestsEach; sequence++)
      waiting.push(await sealed(id, sequence, centre.sealKey))
    fleet.push({ id, device, waiting })
  }
  await opened.value.destroy()
  return fleet
}

const payload = new TextEncoder().encode(JSON.stringify(submission('示例：'.padEnd(200, '字'))))

async function sealed(kiosk: string, sequence: number, key: SealKey): Promise<OutboxItem> {
  const code = makeReceiptCode(randomBytes(12))
  const header = {
    id: uuidv7(new Date()),
    kiosk,
    sequence,
    kind: 'lawyer-reservation',
    createdAt: new Date().toISOString(),
    receiptHash: receiptHash(code),
    tailCheck: tailCheck(code, '1234'),
  }
  const made = await seal(header, payload, key)
  if (!made.ok) throw new Error(made.code)
  return { id: header.id, bytes: made.value, sha256: envelopeHash(made.value), attempts: 0 }
}
