import { randomUUID } from 'node:crypto'
import type { CentreDatabase } from '../database.ts'
import { addMessage } from '../records/messages.ts'

/** What a person reads whose request was declined because the account is cancelled (Codes, Art. 4). */
export const addReason = (
  db: CentreDatabase,
  key: Buffer,
  requestId: string,
  words: string,
  at: string,
): Promise<void> =>
  addMessage(db, key, {
    id: randomUUID(),
    request_id: requestId,
    at,
    kind: 'reason',
    account: null,
    role: 'supervisor',
    unit: '',
    late: 0,
    said: { text: words, time: null, cites: [] },
  })
