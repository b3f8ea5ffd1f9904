import type { Database } from 'better-sqlite3'
import type { Ranking } from '../../../shared/search/ranking.ts'
import { standingOf } from './standing.ts'

type LawRow = {
  id: string
  title: string
  status: string
  region: string | null
}

/** Numbers articles: `n` is an expression, NULL for the number that follows. To be ended with which articles. */
export const insertArticle = (n: string): string => `
  INSERT INTO search_article (n, article_id, law_id, category, region, in_force, status, year, issued)
  SELECT ${n}, article.id, law.id, law.category, law.region, law.status IN ('in-force', 'unknown'), law.status,
    CAST(substr(law.issued, 1, 4) AS INTEGER), law.issued
  FROM article JOIN law ON law.id = article.law_id`

/**
 * `search_article`: a number for every article, with what results are filtered and counted by. The laws people ask about
 * come first, so that a search that must stop early has seen what matters. `year` is that of the law's issue.
 */
export function indexArticleRows(db: Database, ranking: Ranking): void {
  db.exec(`
    CREATE INDEX article_by_law ON article (law_id, ord);
    CREATE INDEX article_by_number ON article (law_id, number, ord);
    CREATE INDEX article_by_heading ON article (heading_id);
    CREATE INDEX heading_by_law ON heading (law_id, ord);
    CREATE INDEX heading_by_parent ON heading (parent_id);
    CREATE TABLE search_article (
      n INTEGER PRIMARY KEY, article_id TEXT NOT NULL, law_id TEXT NOT NULL, category TEXT NOT NULL, region TEXT,
      in_force INTEGER NOT NULL, status TEXT NOT NULL, year INTEGER, issued TEXT
    ) STRICT;
  `)
  const laws = db.prepare<[], LawRow>('SELECT id, title, status, region FROM law').all()
  const ordered = laws
    .map((law) => ({ id: law.id, standing: standingOf(ranking, law) }))
    .sort((a, b) => b.standing - a.standing || (a.id < b.id ? -1 : 1))
  const insert = db.prepare(`${insertArticle('NULL')} WHERE law_id = ? ORDER BY ord`)
  for (const { id } of ordered) insert.run(id)
  db.exec('CREATE INDEX search_article_by_id ON search_article (article_id)')
}
