import type { SearchHit } from '../../../shared/contract/search.ts'
import { type Practitioner, penaltyCount } from '../content/directory.ts'
import { briefOf } from '../content/practitioners.ts'
import type { DirectoryWords } from './directoryWords.ts'
import { type Matched, matchEntries, points } from './matchEntries.ts'
import type { Results, Search } from './results.ts'
import { highlight } from './snippet.ts'

/** Practitioners by name, number, institution, expertise and history (Codes, Art. 11). Without words all of them. */
export function practitionerResults(
  search: Search,
  said: DirectoryWords,
): Results<Practitioner> & Matched<Practitioner> {
  const { directory, words, view } = search
  return {
    ...matchEntries(directory.practitioners, said, words, {
      fits: ({ row }) =>
        (said.kinds.length === 0 || said.kinds.includes(row.kind)) &&
        (said.districts.length === 0 || said.districts.includes(row.district)),
      bonus: ({ row }) =>
        said.rest.some((word) => row.institution_name.includes(word)) ? points.inInstitution : 0,
    }),
    fits: (wanted) => {
      const licensedBy = yearsBefore(view.today, wanted.minYears ?? 0)
      return {
        practitionerKind: (entry) => entry.row.kind === wanted.practitionerKind,
        district: (entry) => entry.row.district === wanted.district,
        expertise: (entry) => entry.expertise.includes(wanted.expertise ?? ''),
        minYears: (entry) => !wanted.minYears || (entry.row.licensed_on ?? '9999') <= licensedBy,
        within: (entry) => entry.distance !== null && entry.distance <= (wanted.within ?? 0),
      }
    },
    values: {
      practitionerKind: (entry) => entry.kinds,
      district: (entry) => entry.districts,
      expertise: (entry) => entry.expertise,
    },
    orders: {
      distance: (entry) => entry.order,
      years: (entry) => entry.seniority,
    },
    hit: (entry) => practitionerHit(search, entry),
  }
}

/** The same day that many years earlier, to be compared with as text. */
const yearsBefore = (today: string, years: number): string =>
  `${Number(today.slice(0, 4)) - years}${today.slice(4)}`

export const practitionerHit = ({ directory, view, words }: Search, { row }: Practitioner): SearchHit => ({
  kind: 'practitioner',
  hit: {
    ...briefOf(row, view),
    nameSegments: highlight(row.name, words.marks),
    penalties: penaltyCount(directory, 'practitioner', row.id, view.today),
  },
})
