import type { Database } from 'better-sqlite3'

/**
 * `search_article`: a number for every article, in the order of the laws' ids and of their text, with what results are
 * filtered, counted and weighed by. `year` is that of the law's issue.
 */
export function indexArticleRows(db: Database): void {
  db.exec(`
    CREATE INDEX article_by_law ON article (law_id, ord);
    CREATE INDEX heading_by_law ON heading (law_id, ord);
    CREATE TABLE search_article (
      n INTEGER PRIMARY KEY, article_id TEXT NOT NULL, law_id TEXT NOT NULL, category TEXT NOT NULL, region TEXT,
      in_force INTEGER NOT NULL, status TEXT NOT NULL, year INTEGER, issued TEXT, prior REAL NOT NULL
    ) STRICT;
    INSERT INTO search_article (article_id, law_id, category, region, in_force, status, year, issued, prior)
    SELECT article.id, law.id, law.category, law.region, law.status IN ('in-force', 'unknown'), law.status,
      CAST(substr(law.issued, 1, 4) AS INTEGER), law.issued, 1
    FROM article JOIN law ON law.id = article.law_id ORDER BY article.law_id, article.ord;
    CREATE INDEX search_article_by_id ON search_article (article_id);
  `)
  const setPrior = db.prepare('UPDATE search_article SET prior = ? WHERE n BETWEEN ? AND ?')
  const spans = db.prepare<[], { level: string | null; status: string; first: number; last: number }>(`
    SELECT law.level, law.status, min(n) AS first, max(n) AS last
    FROM search_article JOIN law ON law.id = law_id GROUP BY law_id
  `)
  for (const span of spans.all()) setPrior.run(priorOf(span.level, span.status), span.first, span.last)
}

/** Statutes before regulations before local rules: the weight of a hit is multiplied by it. */
const priorOf = (level: string | null, status: string): number => {
  const rank =
    level === '法律' || level === '宪法' ? 1.3 : level === '行政法规' || level === '司法解释' ? 1.15 : 1
  return status === 'in-force' ? rank : status === 'unknown' ? rank * 0.9 : rank * 0.5
}
