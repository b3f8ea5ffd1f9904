import type { Database } from 'better-sqlite3'
import type { Institution, InstitutionCard } from '../../../shared/contract/institutions.ts'
import { penaltiesInForce } from './penalties.ts'
import { distanceTo, type Viewpoint } from './viewpoint.ts'

type InstitutionRow = Omit<Institution, 'institutionId' | 'creditCode' | 'expertise' | 'sample'> & {
  id: string
  credit_code: string
  expertise: string
  sample: number
}

type Team = Omit<InstitutionCard['practitioners'][number], 'expertise'> & { expertise: string }

export function institutionOf(db: Database, id: string): Institution | null {
  const row = db.prepare<[string], InstitutionRow>('SELECT * FROM institution WHERE id = ?').get(id)
  if (!row) return null
  const { id: institutionId, credit_code: creditCode, expertise, sample, ...rest } = row
  return { ...rest, institutionId, creditCode, expertise: JSON.parse(expertise), sample: sample === 1 }
}

/** All that may be known of an institution (Codes, Art. 11), who works there, and its penalties in publicity. */
export function institutionCard(db: Database, id: string, view: Viewpoint): InstitutionCard | null {
  const institution = institutionOf(db, id)
  if (!institution) return null
  return {
    institution,
    distance: distanceTo(institution, view.place),
    practitioners: db
      .prepare<[string], Team>(`
        SELECT id AS practitionerId, name, kind, expertise FROM practitioner WHERE institution_id = ? ORDER BY name, id
      `)
      .all(id)
      .map((row) => ({ ...row, expertise: JSON.parse(row.expertise) })),
    penalties: penaltiesInForce(db, 'institution', id, view.today),
  }
}
