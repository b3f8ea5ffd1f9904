import type { Database } from 'better-sqlite3'
import type { LawHit } from '../../../shared/contract/laws.ts'
import type { Gram } from '../../../shared/search/grams.ts'
import { perContent } from '../content/perContent.ts'
import { highlight, snippet } from './snippet.ts'

type Row = Omit<LawHit, 'digest' | 'titleSegments' | 'snippet'> & { digest: number; text: string }

const brief = `
  law.id AS lawId, law.title, law.category, law.region, law.status, law.effective, law.digest
`

const lawRow = perContent((db) =>
  db.prepare<[string], Row>(`
    SELECT ${brief}, NULL AS articleId, '' AS number, '' AS heading, coalesce(law.summary, '') AS text
    FROM law WHERE id = ?
  `),
)
const articleRow = perContent((db) =>
  db.prepare<[string], Row>(`
    SELECT ${brief}, article.id AS articleId, article.number, coalesce(heading.title, '') AS heading, article.text
    FROM article JOIN law ON law.id = article.law_id LEFT JOIN heading ON heading.id = article.heading_id
    WHERE article.id = ?
  `),
)

/** A law as a hit, with its summary; null where there is none with this id. */
export function lawHit(db: Database, lawId: string, marks: readonly Gram[]): LawHit | null {
  const row = lawRow(db).get(lawId)
  return row ? hitOf(row, marks) : null
}

/** An article as a hit; null where there is none with this id. */
export function articleHit(db: Database, articleId: string, marks: readonly Gram[]): LawHit | null {
  const row = articleRow(db).get(articleId)
  return row ? hitOf(row, marks) : null
}

const hitOf = ({ text, digest, ...rest }: Row, marks: readonly Gram[]): LawHit => ({
  ...rest,
  digest: digest === 1,
  titleSegments: highlight(rest.title, marks),
  snippet: text ? snippet(text, marks) : [],
})
