import type { Database } from 'better-sqlite3'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import type { NearInstitution } from '../../../shared/contract/map.ts'
import { type Directory, directoryOf, type Institution, penaltyCount } from './directory.ts'
import type { Viewpoint } from './viewpoint.ts'

/** Institutions of a kind and a district, the nearest first, with how many there are of the others. */
export function nearInstitutions(
  db: Database,
  { kind, district, limit }: Parsed<'map.institutions'>,
  { today, place }: Viewpoint,
): Output<'map.institutions'> {
  const directory = directoryOf(db, place)
  const { entries } = directory.institutions
  const ofKind = entries.filter(({ row }) => kind === null || row.kind === kind)
  const inDistrict = entries.filter(({ row }) => district === null || row.district === district)
  const wanted = ofKind.filter(({ row }) => district === null || row.district === district)
  return {
    kinds: counted(inDistrict.map(({ row }) => row.kind)),
    districts: counted(ofKind.map(({ row }) => row.district)),
    total: wanted.length,
    items: wanted.slice(0, limit).map((entry) => itemOf(directory, entry, today)),
    pins: wanted.flatMap(({ row: { id, name, kind, longitude, latitude } }) =>
      longitude === null || latitude === null ? [] : [{ institutionId: id, name, kind, longitude, latitude }],
    ),
  }
}

const itemOf = (directory: Directory, { row, distance }: Institution, today: string): NearInstitution => ({
  institutionId: row.id,
  name: row.name,
  kind: row.kind,
  district: row.district,
  address: row.address,
  phone: row.phone,
  hours: row.hours,
  longitude: row.longitude,
  latitude: row.latitude,
  distance,
  penalties: penaltyCount(directory, 'institution', row.id, today),
  sample: row.sample === 1,
})

/** How often each value stands there, the most frequent first. */
function counted(values: readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
