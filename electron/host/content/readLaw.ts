import type { Database } from 'better-sqlite3'
import type { Output } from '../../../shared/contract/contract.ts'
import type { LawHead, LawSection } from '../../../shared/contract/laws.ts'
import { articleNumber } from '../../../shared/rules/articleNumber.ts'
import { interpretationsOf } from './interpretations.ts'

/** Articles on one page of the reader where a law has no headings, or one heading holds very many. */
const longestSection = 40

type Heading = { id: string; level: number; title: string; parent_id: string | null; first_ord: number }
type Law = {
  id: string
  title: string
  category: string
  level: string | null
  region: string | null
  status: LawHead['status']
  issued: string | null
  effective: string | null
  superseded_by: string | null
  digest: number
  summary: string | null
  history: string
}

const headingsOf = (db: Database, lawId: string): Heading[] =>
  db
    .prepare<[string], Heading>(
      'SELECT id, level, title, parent_id, first_ord FROM heading WHERE law_id = ? ORDER BY ord',
    )
    .all(lawId)

const articleCount = (db: Database, lawId: string): number =>
  Number(db.prepare('SELECT count(*) FROM article WHERE law_id = ?').pluck().get(lawId))

/**
 * Where each page of the reader starts: at every heading that has articles of its own, and again after
 * `longestSection` articles. Ordinals of articles, ascending, the first always 0.
 */
export function sectionStarts(headings: readonly { first_ord: number }[], articles: number): number[] {
  const breaks = [...new Set([0, ...headings.map((heading) => heading.first_ord)])]
    .filter((ord) => ord < articles || ord === 0)
    .sort((a, b) => a - b)
  return breaks.flatMap((start, i) => {
    const pages = Math.max(1, Math.ceil(((breaks[i + 1] ?? articles) - start) / longestSection))
    return Array.from({ length: pages }, (_, page) => start + page * longestSection)
  })
}

const sectionOf = (starts: readonly number[], ord: number): number =>
  starts.findLastIndex((start) => start <= ord)

/** Everything about a law but its articles. */
export function openLaw(db: Database, lawId: string): LawHead | null {
  const law = db.prepare<[string], Law>('SELECT * FROM law WHERE id = ?').get(lawId)
  if (!law) return null
  const headings = headingsOf(db, lawId)
  const articles = articleCount(db, lawId)
  const starts = sectionStarts(headings, articles)
  const successor = law.superseded_by
    ? db
        .prepare<[string], { id: string; title: string }>('SELECT id, title FROM law WHERE id = ?')
        .get(law.superseded_by)
    : undefined
  return {
    lawId,
    title: law.title,
    category: law.category,
    region: law.region,
    status: law.status,
    effective: law.effective,
    digest: law.digest === 1,
    level: law.level,
    issued: law.issued,
    summary: law.summary,
    history: JSON.parse(law.history),
    articleCount: articles,
    contents: headings.map(({ level, title, first_ord }) => ({
      level,
      title,
      section: sectionOf(starts, first_ord),
    })),
    sectionCount: starts.length,
    supersededBy: successor ? { lawId: successor.id, title: successor.title } : null,
  }
}

/** One page of the reader. */
export function readSection(
  db: Database,
  lawId: string,
  at: { index: number } | { articleId: string },
): LawSection | null {
  const headings = headingsOf(db, lawId)
  const articles = articleCount(db, lawId)
  const starts = sectionStarts(headings, articles)
  const ord = 'articleId' in at ? ordOf(db, lawId, at.articleId) : null
  if ('articleId' in at && ord === null) return null
  const index = 'index' in at ? at.index : sectionOf(starts, ord ?? 0)
  const start = starts[index]
  if (start === undefined) return null
  const rows = db
    .prepare<[string, number, number], { id: string; number: string; text: string }>(
      'SELECT id, number, text FROM article WHERE law_id = ? AND ord >= ? AND ord < ? ORDER BY ord',
    )
    .all(lawId, start, starts[index + 1] ?? articles)
  return {
    index,
    headings: headingPath(headings, start),
    articles: rows.map(({ id, number, text }) => ({
      articleId: id,
      number,
      paragraphs: text.split('\n'),
      interpretations: interpretationsOf(db, id),
    })),
  }
}

/** The headings a page stands under, from the highest down. */
function headingPath(headings: readonly Heading[], ord: number): string[] {
  const path: string[] = []
  let heading = headings.findLast((candidate) => candidate.first_ord <= ord)
  while (heading) {
    path.unshift(heading.title)
    const parent: string | null = heading.parent_id
    heading = parent ? headings.find((candidate) => candidate.id === parent) : undefined
  }
  return path
}

const ordOf = (db: Database, lawId: string, articleId: string): number | null => {
  const ord = db.prepare('SELECT ord FROM article WHERE id = ? AND law_id = ?').pluck().get(articleId, lawId)
  return typeof ord === 'number' ? ord : null
}

/** Finds an article by its number as a person keys it. */
export function findArticle(db: Database, lawId: string, keyed: string): Output<'laws.find'> | null {
  const number = articleNumber(keyed)
  const found = number
    ? db
        .prepare<[string, string], { id: string; ord: number }>(
          'SELECT id, ord FROM article WHERE law_id = ? AND number = ? ORDER BY ord LIMIT 1',
        )
        .get(lawId, number)
    : undefined
  if (!found) return null
  const starts = sectionStarts(headingsOf(db, lawId), articleCount(db, lawId))
  return { articleId: found.id, section: sectionOf(starts, found.ord) }
}
