import type { AppraisalRow } from '../tables.ts'
import { decryptRecord, encryptRecord } from './cipher.ts'
import type { RecordKeys } from './recordKeys.ts'

const boundTo = (requestId: string): string => `${requestId} appraisal`

/** The words of an appraisal as the database keeps them; null where there are none. */
export const encryptAppraisalWords = (key: Buffer, requestId: string, words: string): string | null =>
  words === '' ? null : encryptRecord(key, boundTo(requestId), new TextEncoder().encode(words))

/** What a person added to an appraisal, for showing; null where there is nothing, or it was erased. */
export function appraisalWords(
  recordKeys: Pick<RecordKeys, 'get'>,
  { request_id, words }: Pick<AppraisalRow, 'request_id' | 'words'>,
): string | null {
  const key = words === null ? null : recordKeys.get(request_id)
  return (key && words && decryptRecord(key, boundTo(request_id), words)?.toString()) || null
}
