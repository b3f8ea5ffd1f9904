import type { Database } from 'better-sqlite3'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import type { Gram } from '../../../shared/search/grams.ts'
import {
  type Brief,
  briefOf,
  type PractitionerRow,
  practitionerColumns,
  type Viewpoint,
} from '../content/practitioners.ts'
import { allOf, contentGrams } from './matchExpression.ts'
import { highlight } from './snippet.ts'

type Query = Parsed<'practitioners.search'>

/**
 * Searches practitioners by name, institution, expertise, certificate number and history; without words, all of them.
 * The directory of a city is small (tens of thousands), so filters, distances and counts are worked out in memory.
 */
export function searchPractitioners(
  db: Database,
  query: Query,
  view: Viewpoint,
): Output<'practitioners.search'> {
  const grams = query.text ? contentGrams(query.text) : []
  const found = matching(db, grams)
    .map((row) => briefOf(row, view))
    .filter((brief) => !query.kind || brief.kind === query.kind)
    .filter((brief) => !query.minYears || (brief.yearsInPractice ?? 0) >= query.minYears)
  const inDistrict = (brief: Brief): boolean => !query.district || brief.district === query.district
  const skilled = (brief: Brief): boolean => !query.expertise || brief.expertise.includes(query.expertise)
  const hits = sorted(
    found.filter((brief) => inDistrict(brief) && skilled(brief)),
    query.sort,
  )
  return {
    total: hits.length,
    hits: hits
      .slice(query.offset, query.offset + query.limit)
      .map((brief) => ({ ...brief, nameSegments: highlight(brief.name, grams) })),
    districts: countBy(found.filter(skilled), (brief) => [brief.district]),
    expertise: countBy(found.filter(inDistrict), (brief) => brief.expertise),
  }
}

function matching(db: Database, grams: readonly Gram[]): PractitionerRow[] {
  const from = 'FROM practitioner p JOIN institution i ON i.id = p.institution_id'
  if (grams.length === 0) {
    return db.prepare<[], PractitionerRow>(`SELECT ${practitionerColumns} ${from} ORDER BY p.id`).all()
  }
  return db
    .prepare<[string], PractitionerRow>(`
      SELECT ${practitionerColumns} FROM practitioner_terms
      JOIN search_practitioner s ON s.n = practitioner_terms.rowid
      JOIN practitioner p ON p.id = s.practitioner_id JOIN institution i ON i.id = p.institution_id
      WHERE practitioner_terms MATCH ? ORDER BY bm25(practitioner_terms, 10, 3, 4, 10, 1), p.id
    `)
    .all(allOf(grams))
}

/** Sorting is stable, so equal entries stay in the order of relevance. Unknown distances and years come last. */
function sorted(briefs: Brief[], order: Query['sort']): Brief[] {
  if (order === 'distance') {
    return briefs.sort(
      (a, b) => (a.distance ?? Number.MAX_SAFE_INTEGER) - (b.distance ?? Number.MAX_SAFE_INTEGER),
    )
  }
  if (order === 'years') return briefs.sort((a, b) => (b.yearsInPractice ?? -1) - (a.yearsInPractice ?? -1))
  return briefs
}

function countBy(briefs: readonly Brief[], values: (brief: Brief) => readonly string[]): Facet[] {
  const counts = new Map<string, number>()
  for (const value of briefs.flatMap(values)) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
