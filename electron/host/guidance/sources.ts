import type { Database } from 'better-sqlite3'
import type { Statement } from '../../../shared/contract/guidance.ts'
import { parseCite } from '../../../shared/search/lawTitle.ts'

export type Source = Statement['source']

/** What a cite names, and where it can be read here; without ids where this kiosk does not hold the article. */
export function sourceOf(db: Database, cite: string): Source {
  const { title, number } = parseCite(cite) ?? { title: cite, number: '' }
  const held = db
    .prepare<[string], { lawId: string; articleId: string }>(
      'SELECT law_id AS lawId, article_id AS articleId FROM guide_source WHERE cite = ?',
    )
    .get(cite)
  return { title, article: number, lawId: held?.lawId ?? null, articleId: held?.articleId ?? null }
}
