import type { ArticleRow, HeadingRow, LawRow } from '../content.ts'
import type { Law } from './identify.ts'
import type { Heading } from './lawText.ts'

export type LawRows = { law: LawRow; headings: HeadingRow[]; articles: ArticleRow[] }

const headingId = (lawId: string, at: number): string => `${lawId}#h${at}`

/** The nearest heading before `at` of a higher rank. */
function parentOf(headings: readonly Heading[], at: number): number | null {
  const level = headings[at]?.level ?? 1
  const parent = headings.slice(0, at).findLastIndex((candidate) => candidate.level < level)
  return parent === -1 ? null : parent
}

/** A law as rows. `supersededBy` is already an id. */
export function lawRows(
  id: string,
  { text, facts }: Law,
  source: string,
  supersededBy: string | null,
): LawRows {
  return {
    law: {
      id,
      title: text.title,
      category: facts.category,
      level: facts.level,
      region: facts.region,
      status: facts.status,
      issued: facts.issued,
      effective: facts.effective,
      superseded_by: supersededBy,
      digest: facts.digest ? 1 : 0,
      summary: facts.summary,
      aliases: JSON.stringify(facts.aliases),
      history: JSON.stringify(text.history),
      source,
    },
    headings: text.headings.map((heading, at) => {
      const parent = parentOf(text.headings, at)
      return {
        id: headingId(id, at),
        law_id: id,
        ord: at,
        level: heading.level,
        title: heading.title,
        parent_id: parent === null ? null : headingId(id, parent),
        // A heading with nothing below it, at the very end, points at the last article there is.
        first_ord: Math.max(0, Math.min(heading.first, text.articles.length - 1)),
      }
    }),
    articles: text.articles.map((article, at) => ({
      id: `${id}#${article.key}`,
      law_id: id,
      ord: at,
      number: article.number,
      heading_id: article.heading === null ? null : headingId(id, article.heading),
      text: article.paragraphs.join('\n'),
    })),
  }
}
