import { randomUUID } from 'node:crypto'
import type { CentreDatabase } from './database.ts'

export type AuditedAct =
  | 'received'
  | 'sequence-repeated'
  | 'viewed'
  | 'accepted'
  | 'scheduled'
  | 'declined'
  | 'signed-in'
  | 'signed-out'

/** Writes one line of the audit: who did what when. `db` is the transaction of the act itself, where it has one. */
export async function audit(
  db: CentreDatabase,
  line: { at: Date; who: string; what: AuditedAct; requestId: string | null },
): Promise<void> {
  const { at, who, what, requestId } = line
  await db
    .insertInto('audit')
    .values({ id: randomUUID(), at: at.toISOString(), who, what, request_id: requestId })
    .execute()
}
