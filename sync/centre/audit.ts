import { randomUUID } from 'node:crypto'
import type { CentreDatabase } from './database.ts'

export type AuditedAct =
  | 'received'
  | 'taken'
  | 'released'
  | 'assigned'
  | 'sequence-repeated'
  | 'viewed'
  | 'accepted'
  | 'contacted'
  | 'scheduled'
  | 'declined'
  | 'closed'
  | 'replied'
  | 'handed-over'
  | 'asked-platform'
  | 'appraised'
  | 'wrote'
  | 'asked-another-time'
  | 'withdrawn'
  | 'asked-erasure'
  | 'erasure-refused'
  | 'follow-up-late'
  | 'account-cancelled'
  | 'account-restored'
  | 'erased'
  | 'log-verified'
  | 'log-restored'
  | 'enrolled'
  | 'device-copied'
  | 'signed-in'
  | 'sign-in-failed'
  | 'locked-out'
  | 'signed-out'
  | 'password-changed'
  | 'account-created'
  | 'account-changed'
  | 'account-disabled'
  | 'account-enabled'
  | 'password-reset'
  | 'figures-exported'
  | 'table-exported'

/** Who did what when, empty where nobody is known to have; `at` is an instant in UTC, ISO 8601. `detail` says to whom or why, as an id. */
export type AuditLine = {
  at: string
  who: string
  what: AuditedAct
  requestId: string | null
  detail?: string
}

/** Writes one line of the audit. `db` is the transaction of the act itself, where it has one. */
export const audit = (
  db: CentreDatabase,
  { at, ...line }: Omit<AuditLine, 'at'> & { at: Date },
): Promise<void> => auditLines(db, [{ ...line, at: at.toISOString() }])

/** As `audit`, for many lines at once. */
export async function auditLines(db: CentreDatabase, lines: readonly AuditLine[]): Promise<void> {
  await db
    .insertInto('audit')
    .values(
      lines.map(({ at, who, what, requestId, detail = '' }) => ({
        id: randomUUID(),
        at,
        who,
        what,
        request_id: requestId,
        detail,
      })),
    )
    .execute()
}
