import type { Database } from 'better-sqlite3'
import { wordingKey } from '../../../shared/search/wordingKey.ts'
import { perContent } from '../content/perContent.ts'
import { citedRow } from '../search/citedRow.ts'
import { type Guide, libraryOf } from './library.ts'

/** What of a question must speak for a guide, as in match.ts for one that is offered as a guess. */
const leastEvidence = 0.35

/** Rows of `search_article`, the most important first, by guide; and the guides by what they say people ask. */
const prepared = perContent((db: Database) => {
  const articles = new Map<Guide, readonly number[]>()
  const asked = new Map<string, Guide>()
  for (const guide of libraryOf(db).guides.values()) {
    articles.set(
      guide,
      guide.body.articles.flatMap(({ cite }) => citedRow(db, cite) ?? []),
    )
    for (const wording of [guide.brief.title, ...guide.wordings]) asked.set(wordingKey(wording), guide)
  }
  return { articles, asked }
})

/**
 * The articles named by the guide a question is about, by row of `search_article`: `said` where the question is one of
 * the guide's own wordings, `meant` where its words speak for the guide.
 */
export function articlesOfGuide(
  db: Database,
  text: string,
): { said: readonly number[]; meant: ReadonlySet<number> } {
  const { articles, asked } = prepared(db)
  const own = asked.get(wordingKey(text))
  const [best] = libraryOf(db).matcher(text)
  const fits = best !== undefined && best.evidence >= leastEvidence
  return {
    said: (own && articles.get(own)) ?? [],
    meant: new Set(fits ? articles.get(best.guide) : []),
  }
}
