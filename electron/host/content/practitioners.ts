import type { Database } from 'better-sqlite3'
import type { PractitionerCard, PractitionerHit } from '../../../shared/contract/practitioners.ts'
import { institutionOf } from './institutions.ts'
import { penaltiesInForce } from './penalties.ts'
import { distanceTo, type Viewpoint } from './viewpoint.ts'

export type Brief = Omit<PractitionerHit, 'nameSegments' | 'penalties'>
export type PractitionerRow = {
  id: string
  name: string
  kind: PractitionerHit['kind']
  district: string
  expertise: string
  licensed_on: string | null
  accepts_reservation: number
  sample: number
  institution_id: string
  institution_name: string
  longitude: number | null
  latitude: number | null
}

export const practitionerColumns = `
  p.id, p.name, p.kind, p.district, p.expertise, p.licensed_on, p.accepts_reservation, p.sample, p.institution_id,
  i.name AS institution_name, i.longitude, i.latitude
`

/** Whole years from one date to another, both `YYYY-MM-DD`. */
export const wholeYears = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)

export const briefOf = (row: PractitionerRow, { today, place }: Viewpoint): Brief => ({
  practitionerId: row.id,
  name: row.name,
  kind: row.kind,
  district: row.district,
  institutionId: row.institution_id,
  institutionName: row.institution_name,
  expertise: JSON.parse(row.expertise),
  yearsInPractice: row.licensed_on ? wholeYears(row.licensed_on, today) : null,
  distance: distanceTo(row, place),
  acceptsReservation: row.accepts_reservation === 1,
  sample: row.sample === 1,
})

type CardRow = PractitionerRow & {
  gender: string
  certificate_no: string
  languages: string
  photo: string | null
  history: string
}

/** All that may be known of a practitioner (Codes, Art. 11), with the penalties still in their publicity period. */
export function practitionerCard(
  db: Database,
  id: string,
  view: Viewpoint,
): Omit<PractitionerCard, 'due'> | null {
  const row = db
    .prepare<[string], CardRow>(`
      SELECT ${practitionerColumns}, p.gender, p.certificate_no, p.languages, p.photo, p.history
      FROM practitioner p JOIN institution i ON i.id = p.institution_id WHERE p.id = ?
    `)
    .get(id)
  const institution = row && institutionOf(db, row.institution_id)
  if (!institution) return null
  return {
    ...briefOf(row, view),
    gender: row.gender,
    photo: row.photo,
    certificateNo: row.certificate_no,
    licensedOn: row.licensed_on,
    languages: JSON.parse(row.languages),
    history: row.history,
    institution,
    penalties: penaltiesInForce(db, 'practitioner', id, view.today),
  }
}
