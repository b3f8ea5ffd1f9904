import type { SearchHit } from '../../../shared/contract/search.ts'
import { type Institution, penaltyCount } from '../content/directory.ts'
import type { DirectoryWords } from './directoryWords.ts'
import { type Matched, matchEntries } from './matchEntries.ts'
import type { Results, Search } from './results.ts'
import { highlight } from './snippet.ts'

/** Institutions by name, number, place, expertise and what they say of themselves (Codes, Art. 11). */
export function institutionResults(
  search: Search,
  said: DirectoryWords,
): Results<Institution> & Matched<Institution> {
  const { directory, words } = search
  return {
    ...matchEntries(directory.institutions, said, words, {
      fits: ({ row }) => said.districts.length === 0 || said.districts.includes(row.district),
    }),
    fits: (wanted) => ({
      district: (entry) => entry.row.district === wanted.district,
      expertise: (entry) => entry.expertise.includes(wanted.expertise ?? ''),
      within: (entry) => entry.distance !== null && entry.distance <= (wanted.within ?? 0),
    }),
    values: {
      district: (entry) => entry.districts,
      expertise: (entry) => entry.expertise,
    },
    orders: { distance: (entry) => entry.order },
    hit: (entry) => institutionHit(search, entry),
  }
}

export const institutionHit = ({ directory, view, words }: Search, entry: Institution): SearchHit => {
  const { id, name, kind, district, address, sample } = entry.row
  return {
    kind: 'institution',
    hit: {
      institutionId: id,
      name,
      nameSegments: highlight(name, words.marks),
      institutionKind: kind,
      district,
      address,
      distance: entry.distance,
      expertise: [...entry.expertise],
      penalties: penaltyCount(directory, 'institution', id, view.today),
      sample: sample === 1,
    },
  }
}
