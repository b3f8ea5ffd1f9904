import type { Database } from 'better-sqlite3'
import type { Penalty } from '../../../shared/contract/penalties.ts'

/** Codes, Art. 12. A row whose publicity period has ended is not shown, however old the content is. */
export const inPublicity = (penalty: { publicUntil: string | null }, today: string): boolean =>
  penalty.publicUntil === null || penalty.publicUntil >= today

export type SubjectKind = 'institution' | 'practitioner'

/** The penalties of an institution or a practitioner that may be shown on a day, newest first. */
export function penaltiesInForce(db: Database, kind: SubjectKind, id: string, today: string): Penalty[] {
  return db
    .prepare<[string, string], Penalty>(`
      SELECT id AS penaltyId, kind, cause, authority, doc_no AS docNo, decided_on AS decidedOn,
        published_on AS publishedOn, public_until AS publicUntil
      FROM penalty WHERE subject_id = ? AND subject_kind = ? ORDER BY decided_on DESC, id
    `)
    .all(id, kind)
    .filter((penalty) => inPublicity(penalty, today))
}
