import type { Database } from 'better-sqlite3'
import { searchable } from '../content/directory.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { articlesHolding } from './articlesHolding.ts'
import { articleHit, lawHit } from './lawHit.ts'
import { findLaws, type LawFacts } from './lawTitles.ts'
import { rankArticles } from './rankArticles.ts'
import { belowAll, newestFirst, none, one, type Results, type Search } from './results.ts'
import { holdsPhrases, type Words } from './words.ts'

/** A law (`articleId` null) or an article that was found. */
type Found = LawFacts & { articleId: string | null }

/** How many articles that hold words in quotation marks are shown at most, and how many texts are looked at for them. */
const mostArticles = 300
const mostRead = 600

/**
 * Laws by title and articles by what they say (Codes, Arts 7, 10): titles first, and whatever is no longer in force
 * below what is, in every order.
 */
export function articleResults({ snapshot, words }: Search): Results<Found> {
  const { db } = snapshot
  const laws = findLaws(db, words).map((law): Found => ({ ...law, articleId: null }))
  const found = words.grams.length > 0 ? [...laws, ...factsOf(db, findArticles(snapshot, words))] : []
  const inForceFirst = (a: Found, b: Found): number => Number(b.inForce) - Number(a.inForce)
  const year = ({ issued }: Found): string => issued?.slice(0, 4) ?? ''
  return {
    entries: found.sort(inForceFirst),
    fits: (wanted) => ({
      field: ({ category }) => category === wanted.field,
      region: ({ region }) => region === wanted.region,
      inForce: ({ inForce }) => inForce || !wanted.inForce,
      year: (entry) => year(entry) === String(wanted.year),
    }),
    values: {
      field: ({ category }) => one(category),
      region: ({ region }) => (region === null ? none : one(region)),
      year: (entry) => (entry.issued === null ? none : one(year(entry))),
    },
    orders: { newest: ({ issued, inForce }) => newestFirst(issued ?? '') + (inForce ? 0 : belowAll) },
    hit: ({ lawId, articleId }) => {
      const hit = articleId === null ? lawHit(db, lawId, words.marks) : articleHit(db, articleId, words.marks)
      if (!hit) throw new Error(`${articleId ?? lawId} is in the index and not in the content`)
      return { kind: 'law', hit }
    },
  }
}

/** Rows of `search_article`, best first. Words in quotation marks must stand in the text of the article. */
function findArticles(snapshot: Snapshot, words: Words): number[] {
  const ranked = rankArticles(snapshot, words.text).map(({ n }) => n)
  if (words.phrases.length === 0) return ranked
  const text = snapshot.db
    .prepare<[number], string>(
      'SELECT text FROM search_article JOIN article ON article.id = article_id WHERE n = ?',
    )
    .pluck()
  const holding = new Set(articlesHolding(snapshot.articles, words.phrases.join(' ')))
  const candidates = new Set([...ranked.filter((n) => holding.has(n)), ...holding])
  const found: number[] = []
  let read = 0
  for (const n of candidates) {
    if (found.length === mostArticles || read++ === mostRead) break
    if (holdsPhrases(searchable(text.get(n) ?? ''), words)) found.push(n)
  }
  return found
}

type Row = Omit<LawFacts, 'inForce'> & { articleId: string; inForce: number }

/** What the rows are filtered by, in their order. */
function factsOf(db: Database, rows: readonly number[]): Found[] {
  const facts = db.prepare<[string], Row>(`
    SELECT article_id AS articleId, law_id AS lawId, category, region, in_force AS inForce, issued
    FROM json_each(?) JOIN search_article ON n = value ORDER BY json_each.key
  `)
  return facts.all(JSON.stringify(rows)).map((row) => ({ ...row, inForce: row.inForce === 1 }))
}
