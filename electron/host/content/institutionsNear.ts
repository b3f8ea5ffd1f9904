import type { Database } from 'better-sqlite3'
import type { InstitutionAddress } from '../../../shared/contract/institutions.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { distanceTo } from './viewpoint.ts'

/** More than one wants to read through on a screen; a district narrows them. */
const most = 12

type Wanted = { kind: string; expertise: string | null }
type Row = Omit<InstitutionAddress, 'distance'> & {
  longitude: number | null
  latitude: number | null
  expertise: string
}

/** The institutions of a kind, with an expertise where one is asked for, in a district or anywhere: the nearest first. */
export function institutionsNear(
  db: Database,
  { of, district }: { of: readonly Wanted[]; district: string | null },
  place: Place,
): InstitutionAddress[] {
  const ofKind = db.prepare<[string], Row>(`
    SELECT id AS institutionId, name, district, address, phone, hours, longitude, latitude, expertise
    FROM institution WHERE kind = ? ORDER BY id
  `)
  const fits = ({ expertise }: Row, wanted: Wanted): boolean =>
    wanted.expertise === null || JSON.parse(expertise).includes(wanted.expertise)
  const found = new Map<string, InstitutionAddress>()
  for (const wanted of of)
    for (const row of ofKind.all(wanted.kind)) {
      if ((district !== null && row.district !== district) || !fits(row, wanted)) continue
      const { longitude, latitude, expertise: _, ...rest } = row
      found.set(row.institutionId, { ...rest, distance: distanceTo({ longitude, latitude }, place) })
    }
  const away = ({ distance }: InstitutionAddress): number => distance ?? Number.MAX_SAFE_INTEGER
  return [...found.values()].sort((a, b) => away(a) - away(b)).slice(0, most)
}
