import type { Database } from 'better-sqlite3'
import type { Output, Parsed } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import type { LawHit } from '../../../shared/contract/laws.ts'
import type { Gram } from '../../../shared/search/grams.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { openArticleIndex } from '../../../sync/pull/indexes/articleIndex.ts'
import { allOf, contentGrams } from './matchExpression.ts'
import { rankArticles } from './rankArticles.ts'
import { highlight, snippet } from './snippet.ts'

type Query = Parsed<'laws.search'>
type Match = { n: number; category: string; region: string | null; in_force: number }
type Row = Omit<LawHit, 'digest' | 'titleSegments' | 'snippet'> & { digest: number; text: string }

const brief = `
  law.id AS lawId, law.title, law.category, law.region, law.status, law.effective, law.digest
`

/**
 * Searches articles by words and laws by title. Laws whose title matches come first, then articles by BM25 over title,
 * heading and text, weighed by the rank and status of their law; ties in the order of the corpus, so paging is stable.
 */
export function searchLaws(db: Database, query: Query): Output<'laws.search'> {
  const grams = contentGrams(query.text)
  if (grams.length === 0) return { total: 0, hits: [], categories: [], regions: [] }
  const matches = matchArticles(db, query.text)
  const kept = matches.filter((match) => fits(match, query))
  const laws = matchTitles(db, query.text, grams).filter((law) => fitsLaw(law, query))
  const total = laws.length + kept.length
  const lawsHere = laws.slice(query.offset, query.offset + query.limit)
  const from = Math.max(0, query.offset - laws.length)
  const articlesHere = kept.slice(from, from + query.limit - lawsHere.length)
  return {
    total,
    hits: [
      ...lawsHere.map((law) => lawHit(law, grams)),
      ...articlesHere.map((match) => articleHit(db, match.n, grams)),
    ],
    categories: facets(
      matches.filter((match) => fits(match, { ...query, category: undefined })),
      'category',
    ),
    regions: facets(
      matches.filter((match) => fits(match, { ...query, region: undefined })),
      'region',
    ),
  }
}

type Filter = { category?: string | undefined; region?: string | undefined; inForce?: boolean | undefined }

const fits = (match: Match, filter: Filter): boolean =>
  (!filter.category || match.category === filter.category) &&
  (!filter.region || match.region === filter.region) &&
  (!filter.inForce || match.in_force === 1)

const fitsLaw = (law: Row, filter: Filter): boolean =>
  (!filter.category || law.category === filter.category) &&
  (!filter.region || law.region === filter.region) &&
  (!filter.inForce || law.status === 'in-force' || law.status === 'unknown')

const indexes = new WeakMap<Database, ArticleIndex>()

function matchArticles(db: Database, text: string): Match[] {
  const index = indexes.get(db) ?? openArticleIndex(db)
  indexes.set(db, index)
  const row = db.prepare<[number], Match>(
    'SELECT n, category, region, in_force FROM search_article WHERE n = ?',
  )
  return rankArticles({ articles: index }, text).flatMap(({ n }) => row.get(n) ?? [])
}

/** The share of a title the words must make up: 工伤 finds 工伤保险条例, 离婚 not every title it occurs in. */
const leastShare = 0.3
const nation = '中华人民共和国'

/** Laws whose title or nickname is what was asked for, the shortest title first: 劳动法 before what is made under it. */
function matchTitles(db: Database, text: string, grams: readonly Gram[]): Row[] {
  const length = text.replace(nation, '').trim().length
  if (grams.length > 20 || length < 2) return []
  const longest = length / leastShare
  return db
    .prepare<[string, number, number], Row>(`
      SELECT ${brief}, NULL AS articleId, '' AS number, '' AS heading, coalesce(law.summary, '') AS text
      FROM law_terms JOIN search_law ON search_law.n = law_terms.rowid JOIN law ON law.id = search_law.law_id
      WHERE law_terms MATCH ?
        AND (length(replace(law.title, '${nation}', '')) <= ?
          OR EXISTS (SELECT 1 FROM json_each(law.aliases) WHERE length(value) <= ?))
      ORDER BY law.status <> 'in-force', length(law.title), law.id LIMIT 5
    `)
    .all(allOf(grams), longest, longest)
}

const lawHit = ({ text, digest, ...law }: Row, grams: readonly Gram[]): LawHit => ({
  ...law,
  digest: digest === 1,
  titleSegments: highlight(law.title, grams),
  snippet: text ? highlight(text, grams) : [],
})

function articleHit(db: Database, n: number, grams: readonly Gram[]): LawHit {
  const row = db
    .prepare<[number], Row>(`
      SELECT ${brief}, article.id AS articleId, article.number, coalesce(heading.title, '') AS heading, article.text
      FROM search_article JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id
      LEFT JOIN heading ON heading.id = article.heading_id WHERE n = ?
    `)
    .get(n)
  if (!row) throw new Error(`article ${n} is in the index and not in the content`)
  const { text, digest, ...rest } = row
  return {
    ...rest,
    digest: digest === 1,
    titleSegments: highlight(row.title, grams),
    snippet: snippet(text, grams),
  }
}

function facets(matches: readonly Match[], field: 'category' | 'region'): Facet[] {
  const counts = new Map<string, number>()
  for (const match of matches) {
    const value = match[field]
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
}
