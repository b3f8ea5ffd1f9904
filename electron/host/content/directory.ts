import type { Database } from 'better-sqlite3'
import type { Place } from '../../../shared/rules/distance.ts'
import type { Haystack } from './haystack.ts'
import { inPublicity, type SubjectKind } from './penalties.ts'
import { perContent } from './perContent.ts'
import type { PractitionerRow } from './practitioners.ts'
import { readDirectory } from './readDirectory.ts'

/** A text as the directory is searched in: full-width to half-width, capitals to small. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase()

/** What practitioners and institutions have in common where they are searched. Equal lists are one list. */
export type Entry = {
  /** Place in the list it stands in: the nearest first, the unknown last. Equal results stay in this order. */
  readonly order: number
  /** Metres from this kiosk; null where either place is unknown. */
  readonly distance: number | null
  /** The name, searchable, without a note in brackets after it. */
  readonly name: string
  readonly kinds: readonly string[]
  readonly districts: readonly string[]
  readonly expertise: readonly string[]
}
export type Practitioner = Entry & {
  readonly row: PractitionerRow
  /** Counted from 0 from whoever has been in practice longest; the unknown last. */
  readonly seniority: number
}
export type InstitutionRow = {
  id: string
  name: string
  kind: string
  district: string
  address: string
  phone: string
  hours: string
  longitude: number | null
  latitude: number | null
  credit_code: string
  expertise: string
  intro: string
  sample: number
}
export type Institution = Entry & { readonly row: InstitutionRow }

/** Entries with what they are found by; a place is an entry's `order`. */
export type Listed<E> = {
  readonly entries: readonly E[]
  readonly names: Haystack
  /** Everything an entry is found by; the number of its certificate or its credit code after `numberMark`. */
  readonly texts: Haystack
  /** The places, ascending, of those who have a field of expertise. */
  readonly skilled: ReadonlyMap<string, readonly number[]>
}
export const numberMark = '#'

export type PenaltyRow = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  subjectName: string
  kind: string
  cause: string
  authority: string
  docNo: string
  decidedOn: string
  publishedOn: string
  publicUntil: string | null
  sample: number
}
/** `order` counts from 0 from the newest decision; `text` is searchable. */
export type Penalty = { readonly order: number; readonly text: string; readonly row: PenaltyRow }

/** Practitioners, institutions and penalties of a content file, as they are searched: in memory, tens of thousands. */
export type Directory = {
  readonly practitioners: Listed<Practitioner>
  readonly institutions: Listed<Institution>
  readonly penalties: readonly Penalty[]
  readonly districts: readonly string[]
  /** Penalties by `subjectKey` of whom they befell. */
  readonly penaltiesOf: ReadonlyMap<string, readonly Penalty[]>
}

export const subjectKey = (kind: SubjectKind, id: string): string => `${kind} ${id}`

/** How many penalties of a subject may be shown on a day. */
export const penaltyCount = (directory: Directory, kind: SubjectKind, id: string, today: string): number =>
  directory.penaltiesOf.get(subjectKey(kind, id))?.filter(({ row }) => inPublicity(row, today)).length ?? 0

const directories = perContent(() => new Map<string, Directory>())

/** The directory of a content file as seen from a place; read when it is first asked for. */
export function directoryOf(db: Database, place: Place): Directory {
  const seen = directories(db)
  const from = `${place.longitude} ${place.latitude}`
  const directory = seen.get(from) ?? readDirectory(db, place)
  seen.set(from, directory)
  return directory
}
