import type { Database } from 'better-sqlite3'
import { bareTitle, parseCite } from '../../../shared/search/lawTitle.ts'
import { citesOf, guideBody } from '../../release/guide.ts'

/** `guide_source`: where what the guides cite can be read, as far as this content holds it. */
export function indexGuides(db: Database): void {
  db.exec(`
    CREATE TABLE guide_source (cite TEXT PRIMARY KEY, law_id TEXT NOT NULL, article_id TEXT NOT NULL)
    WITHOUT ROWID, STRICT
  `)
  const insert = db.prepare<[string, string, string]>(`
    INSERT OR IGNORE INTO guide_source (cite, law_id, article_id)
    SELECT ?, law_name.law_id, article.id FROM law_name JOIN article ON article.law_id = law_name.law_id
    WHERE name = ? AND number = ? ORDER BY ord LIMIT 1
  `)
  const bodies = db.prepare<[], string>('SELECT body FROM guide').pluck().all()
  for (const cite of new Set(bodies.flatMap((body) => citesOf(guideBody.parse(JSON.parse(body)))))) {
    const cited = parseCite(cite)
    if (cited) insert.run(cite, bareTitle(cited.title), cited.number)
  }
}
