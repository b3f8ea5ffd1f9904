import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import type { SearchFacets, SearchFilters, SearchHit } from '../../../shared/contract/search.ts'
import type { Directory } from '../content/directory.ts'
import type { Snapshot } from '../content/snapshot.ts'
import type { Viewpoint } from '../content/viewpoint.ts'
import type { Words } from './words.ts'

export type Query = Parsed<'search.run'>
type Sort = Query['sort']
type FilterName = keyof SearchFilters
type FacetName = keyof SearchFacets

/** What every kind is searched with. */
export type Search = { snapshot: Snapshot; directory: Directory; words: Words; view: Viewpoint }

/** What one kind found. A filter or an order that means nothing to it is left out and ignored. */
export type Results<Entry> = {
  /** Everything that matched, best first; never two alike, so that paging neither repeats nor drops. */
  entries: readonly Entry[]
  fits: (wanted: SearchFilters) => { [Name in FilterName]?: (entry: Entry) => boolean }
  /** What an entry counts under. Entries with the same values had best share their list: it is counted once. */
  values: { [Name in FacetName]?: (entry: Entry) => readonly string[] }
  /** Where an entry stands in another order, the lowest first; of equals the better match comes first. */
  orders: { [Name in Sort]?: (entry: Entry) => number }
  hit: (entry: Entry) => SearchHit
}

export type Page = Pick<Output<'search.run'>, 'total' | 'hits' | 'facets'>

/** The results of a kind, whatever its entries are. */
export type Tab = { count: number; page: (query: Query) => Page }

export const tab = <Entry>(results: Results<Entry>): Tab => ({
  count: results.entries.length,
  page: (query) => layOut(results, query),
})

function layOut<Entry>(results: Results<Entry>, query: Query): Page {
  const { kept, facets } = narrow(results, query.filters)
  const place = results.orders[query.sort]
  const ordered = place ? inOrderOf(kept, place) : kept
  return {
    total: kept.length,
    hits: ordered.slice(query.offset, query.offset + query.limit).map(results.hit),
    facets,
  }
}

/**
 * Keeps what fits every filter, and counts each facet with all filters but its own: an entry that one filter alone
 * turns away still counts in the facet of that filter.
 */
function narrow<Entry>({ entries, fits, values }: Results<Entry>, filters: SearchFilters) {
  const tests = Object.entries(fits(filters)).filter(([name]) => filters[name as FilterName] !== undefined)
  const counts = Object.entries(values).map(([name, of]) => ({
    name,
    of,
    tally: new Map<readonly string[], Tally>(),
  }))
  const kept: Entry[] = []
  for (const entry of entries) {
    let failed: string | null = null
    let failures = 0
    for (const [name, test] of tests) {
      if (test(entry)) continue
      failed = name
      failures++
    }
    if (failures > 1) continue
    if (failures === 0) kept.push(entry)
    for (const { name, of, tally } of counts) {
      if (failed !== null && failed !== name) continue
      const list = of(entry)
      const counted = tally.get(list)
      if (counted) counted.count++
      else tally.set(list, { count: 1 })
    }
  }
  const facets: SearchFacets = { ...noFacets }
  for (const { name, tally } of counts) facets[name as FacetName] = facetOf(name as FacetName, tally)
  return { kept, facets }
}

const noFacets: SearchFacets = {
  field: [],
  region: [],
  year: [],
  district: [],
  expertise: [],
  practitionerKind: [],
  penaltyKind: [],
}

type Tally = { count: number }

/** The newest year first; of other facets the value with the most results, equals by name. */
function facetOf(name: FacetName, tally: ReadonlyMap<readonly string[], Tally>): Facet[] {
  const found = new Map<string, number>()
  for (const [list, { count }] of tally)
    for (const value of list) found.set(value, (found.get(value) ?? 0) + count)
  const facets = [...found].map(([value, count]) => ({ value, count }))
  const byName = (a: Facet, b: Facet): number => (a.value < b.value ? -1 : 1)
  return facets.sort((a, b) => (name === 'year' ? byName(b, a) : b.count - a.count || byName(a, b)))
}

/** Sorted as numbers, place before position: tens of thousands at once, which comparing in pairs is too slow for. */
function inOrderOf<Entry>(entries: readonly Entry[], place: (entry: Entry) => number): Entry[] {
  const keys = Float64Array.from(entries, (entry, at) => place(entry) * entries.length + at).sort()
  return Array.from(keys, (key) => entries[key % entries.length] as Entry)
}

const lists = new Map<string, readonly string[]>()

/** A list of one value, shared by all who ask for it. Values are the few by which results are filtered. */
export function one(value: string): readonly string[] {
  const list = lists.get(value) ?? [value]
  lists.set(value, list)
  return list
}
export const none: readonly string[] = []

/** More than any date counts. */
export const belowAll = 100_000_000

/** Where a date (`YYYY-MM-DD`) stands when the newest comes first; the unknown (empty) last. */
export const newestFirst = (date: string): number => belowAll - Number(date.replaceAll('-', ''))
