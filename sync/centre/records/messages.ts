import { type Message, message } from '../../../shared/contract/messages.ts'
import type { CentreDatabase } from '../database.ts'
import type { MessageRow, RequestRow } from '../tables.ts'
import { decryptRecord, encryptRecord, newRecordKey } from './cipher.ts'
import type { RecordKeys } from './recordKeys.ts'

/** What of a message is personal. It is in plain form only to be shown. */
const body = message.pick({ text: true, time: true, cites: true, handOff: true })
export type MessageBody = Pick<Message, 'text' | 'time' | 'cites'> & Partial<Pick<Message, 'handOff'>>

/** A message's key is its record's: a message cannot be moved to another request or take the place of another. */
const boundTo = ({ id, request_id }: Pick<MessageRow, 'id' | 'request_id'>): string => `${request_id} ${id}`

/**
 * The key of what is said about a request; null once it is erased. One that was taken in before records had keys of
 * their own, and still lies sealed as JSON, gets one now.
 */
export function messageKey(
  recordKeys: Pick<RecordKeys, 'get' | 'put'>,
  { id, envelope }: Pick<RequestRow, 'id' | 'envelope'>,
): Buffer | null {
  const known = recordKeys.get(id)
  if (known || !envelope.startsWith('{')) return known
  const key = newRecordKey()
  recordKeys.put([{ id, key }])
  return key
}

/** Stores what somebody said, encrypted with the record's key. */
export async function addMessage(
  db: CentreDatabase,
  key: Buffer,
  { said, ...row }: Omit<MessageRow, 'body'> & { said: MessageBody },
): Promise<void> {
  const plain = new TextEncoder().encode(JSON.stringify(said))
  await db
    .insertInto('message')
    .values({ ...row, body: encryptRecord(key, boundTo(row), plain) })
    .execute()
}

/** What was said about a request, oldest first; nothing once it is erased. One that was tampered with is left out. */
export async function messagesOf(
  db: CentreDatabase,
  recordKeys: Pick<RecordKeys, 'get'>,
  request: Pick<RequestRow, 'id' | 'reason' | 'state' | 'updated_at'>,
): Promise<Message[]> {
  const key = recordKeys.get(request.id)
  const rows = await db
    .selectFrom('message')
    .selectAll()
    .where('request_id', '=', request.id)
    .orderBy('at')
    .orderBy('id')
    .execute()
  return [...earlierWords(request), ...rows.flatMap((row) => (key ? opened(row, key) : []))]
}

function opened(row: MessageRow, key: Buffer): Message[] {
  const plain = decryptRecord(key, boundTo(row), row.body)
  if (!plain) return []
  const { id, at, kind, role, unit } = row
  return [{ id, at, kind, role, unit, late: row.late === 1, ...body.parse(JSON.parse(plain.toString())) }]
}

/** What staff said last before there were messages. */
const earlierWords = ({ id, reason, state, updated_at }: Parameters<typeof messagesOf>[2]): Message[] =>
  reason === null
    ? []
    : [
        {
          id,
          at: updated_at,
          kind: state === 'declined' ? 'reason' : state === 'closed' ? 'answer' : 'contact',
          role: 'supervisor',
          unit: '',
          late: false,
          text: reason,
          time: null,
          cites: [],
          handOff: null,
        },
      ]
