import type { RequestRow } from '../tables.ts'
import { decryptRecord } from './cipher.ts'
import type { RecordKeys } from './recordKeys.ts'

/** The bytes of a request as the kiosk sent them; null when it was erased, or its key or its row was tampered with. */
export function readRecord(
  recordKeys: Pick<RecordKeys, 'get'>,
  { id, envelope }: Pick<RequestRow, 'id' | 'envelope'>,
): Uint8Array | null {
  // Taken in before records had keys of their own: still sealed, as JSON.
  if (envelope.startsWith('{')) return new TextEncoder().encode(envelope)
  const key = recordKeys.get(id)
  return key && decryptRecord(key, id, envelope)
}
