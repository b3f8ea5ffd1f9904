import type { Input } from '../../../shared/contract/contract.ts'
import type { SearchFilters, SearchKind } from '../../../shared/contract/search.ts'

export type Sort = NonNullable<Input<'search.run'>['sort']>
export type Narrowing = { filters: SearchFilters; sort: Sort }

export const notNarrowed: Narrowing = { filters: {}, sort: 'relevance' }

/** The orders a tab can be put in, the usual one first. */
export const sortsOf: Record<SearchKind, readonly Sort[]> = {
  law: ['relevance', 'newest'],
  qa: ['relevance', 'newest'],
  case: ['relevance', 'newest'],
  practitioner: ['relevance', 'distance', 'years'],
  institution: ['relevance', 'distance'],
  penalty: ['relevance', 'newest'],
  news: ['relevance', 'newest'],
}

/** How many things narrow a tab, its order included. */
export const narrowingsOn = ({ filters, sort }: Narrowing): number =>
  Object.values(filters).filter((value) => value !== undefined).length + (sort === 'relevance' ? 0 : 1)

/** The tabs that show everything they have when nothing is looked for. */
export const browsable = [
  'qa',
  'case',
  'practitioner',
  'institution',
  'penalty',
  'news',
] as const satisfies SearchKind[]
export const isBrowsable = (kind: SearchKind | null): boolean => browsable.some((each) => each === kind)
