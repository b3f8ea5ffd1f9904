import type { Database } from 'better-sqlite3'
import type { Place } from '../../../shared/rules/distance.ts'
import { personName } from '../../../shared/search/bareName.ts'
import {
  type Directory,
  type Entry,
  type Institution,
  type InstitutionRow,
  type Listed,
  numberMark,
  type Penalty,
  type PenaltyRow,
  type Practitioner,
  searchable,
  subjectKey,
} from './directory.ts'
import { Haystack } from './haystack.ts'
import { type PractitionerRow, practitionerColumns } from './practitioners.ts'
import { distanceTo } from './viewpoint.ts'

/** Reads the directory of a content file as seen from a place. */
export function readDirectory(db: Database, place: Place): Directory {
  const penalties = readPenalties(db)
  const institutions = readInstitutions(db, place)
  const penaltiesOf = new Map<string, Penalty[]>()
  for (const penalty of penalties) {
    const key = subjectKey(penalty.row.subjectKind, penalty.row.subjectId)
    penaltiesOf.set(key, [...(penaltiesOf.get(key) ?? []), penalty])
  }
  return {
    practitioners: readPractitioners(db, place),
    institutions,
    penalties,
    districts: [...new Set(institutions.entries.map(({ row }) => row.district))],
    penaltiesOf,
  }
}

function readPractitioners(db: Database, place: Place): Listed<Practitioner> {
  type Row = PractitionerRow & { certificate_no: string; history: string }
  const rows = db
    .prepare<[], Row>(`
      SELECT ${practitionerColumns}, p.certificate_no, p.history
      FROM practitioner p JOIN institution i ON i.id = p.institution_id
    `)
    .all()
  const licensed = (row: Row): string => row.licensed_on ?? '9999'
  const bySeniority = [...rows].sort((a, b) => ascending(licensed(a), licensed(b)))
  const seniority = new Map(bySeniority.map((row, at) => [row.id, at]))
  return listed(rows, place, ({ certificate_no, history, ...row }, entry) => ({
    entry: { ...entry, row, name: searchable(personName(row.name)), seniority: seniority.get(row.id) ?? 0 },
    text: [row.name, row.institution_name, row.district, ...entry.expertise, history],
    number: certificate_no,
  }))
}

function readInstitutions(db: Database, place: Place): Listed<Institution> {
  const rows = db
    .prepare<[], InstitutionRow>(`
      SELECT id, name, kind, district, address, phone, hours, longitude, latitude, credit_code, expertise, intro,
        sample
      FROM institution
    `)
    .all()
  return listed(rows, place, (row, entry) => ({
    entry: { ...entry, row, name: searchable(row.name) },
    text: [row.name, row.district, row.address, ...entry.expertise, row.intro],
    number: row.credit_code,
  }))
}

function readPenalties(db: Database): Penalty[] {
  return db
    .prepare<[], PenaltyRow>(`
      SELECT penalty.id, subject_kind AS subjectKind, subject_id AS subjectId,
        coalesce(practitioner.name, institution.name, '') AS subjectName, penalty.kind, cause, authority,
        doc_no AS docNo, decided_on AS decidedOn, published_on AS publishedOn, public_until AS publicUntil, penalty.sample
      FROM penalty
      LEFT JOIN practitioner ON subject_kind = 'practitioner' AND practitioner.id = subject_id
      LEFT JOIN institution ON subject_kind = 'institution' AND institution.id = subject_id
      ORDER BY decided_on DESC, penalty.id
    `)
    .all()
    .map((row, order) => {
      const told = [row.subjectName, row.kind, row.cause, row.authority, row.docNo]
      return { order, row, text: searchable(told.join('\n')) }
    })
}

type Row = {
  id: string
  kind: string
  district: string
  expertise: string
  longitude: number | null
  latitude: number | null
}
type Made<E> = { entry: E; text: string[]; number: string }

/** Puts rows in order, the nearest first, equals by id, and makes them a list to be searched. */
function listed<R extends Row, E extends Entry>(
  rows: readonly R[],
  place: Place,
  make: (row: R, entry: Omit<Entry, 'name'>) => Made<E>,
): Listed<E> {
  const shared = sharedLists()
  const metres = (distance: number | null): number => distance ?? Number.MAX_SAFE_INTEGER
  const made = rows
    .map((row) => ({ row, distance: distanceTo(row, place) }))
    .sort((a, b) => metres(a.distance) - metres(b.distance) || ascending(a.row.id, b.row.id))
    .map(({ row, distance }, order) =>
      make(row, {
        order,
        distance,
        kinds: shared([row.kind]),
        districts: shared([row.district]),
        expertise: shared(JSON.parse(row.expertise)),
      }),
    )
  const skilled = new Map<string, number[]>()
  for (const { entry } of made) {
    for (const field of entry.expertise) {
      const places = skilled.get(field) ?? []
      places.push(entry.order)
      skilled.set(field, places)
    }
  }
  return {
    entries: made.map(({ entry }) => entry),
    names: new Haystack(made.map(({ entry }) => entry.name)),
    texts: new Haystack(
      made.map(({ text, number }) => searchable([...text, `${numberMark}${number}`].join('\n'))),
    ),
    skilled,
  }
}

/** Of lists that hold the same it keeps one, so that they can be counted by what they are. */
function sharedLists(): (list: readonly string[]) => readonly string[] {
  const lists = new Map<string, readonly string[]>()
  return (list) => {
    const key = list.join('\n')
    const shared = lists.get(key) ?? list
    lists.set(key, shared)
    return shared
  }
}

const ascending = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
