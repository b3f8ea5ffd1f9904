import type { Submission } from '../../../shared/contract/requests.ts'
import { readEnvelope } from '../../envelope/open.ts'
import { openSubmission } from '../receive.ts'
import type { Services } from '../services.ts'
import type { RequestRow } from '../tables.ts'
import { readRecord } from './readRecord.ts'

/** What a person wrote, opened in memory; null when it was erased or cannot be opened. */
export async function openRecord(
  { recordKeys, keys }: Pick<Services, 'recordKeys' | 'keys'>,
  row: Pick<RequestRow, 'id' | 'envelope'>,
): Promise<Submission | null> {
  const bytes = readRecord(recordKeys, row)
  const envelope = bytes ? readEnvelope(bytes) : null
  const opened = envelope?.ok ? await openSubmission(envelope.value, keys) : null
  return opened?.ok ? opened.value : null
}
