import type { Database } from 'better-sqlite3'
import { segmentSize } from '../../../shared/search/impact/format.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { learnedLaws, type Ranking } from '../../../shared/search/ranking.ts'
import { standingOf } from './standing.ts'

type LawRow = { title: string; status: string; region: string | null; first: number; last: number }

/**
 * `search_span`: the runs of neighbouring articles of one law among those numbered above `after`, none across two
 * segments, and `search_group`: how each law stands; `law` is its place in what the ranking learned.
 */
export function indexSpans(db: Database, ranking: Ranking, after: number): void {
  db.exec(`
    CREATE TABLE IF NOT EXISTS search_group (id INTEGER PRIMARY KEY, standing REAL NOT NULL, law INTEGER) STRICT;
    CREATE TABLE IF NOT EXISTS search_span (
      first INTEGER PRIMARY KEY, articles INTEGER NOT NULL, grp INTEGER NOT NULL
    ) STRICT;
  `)
  const places = learnedLaws(ranking)
  const newGroup = db.prepare('INSERT INTO search_group (standing, law) VALUES (?, ?)')
  const newSpan = db.prepare('INSERT INTO search_span (first, articles, grp) VALUES (?, ?, ?)')
  const laws = db.prepare<[number], LawRow>(`
    SELECT law.title, law.status, law.region, min(n) AS first, max(n) AS last FROM (
      SELECT n, law_id, n - row_number() OVER (PARTITION BY law_id ORDER BY n) AS run FROM search_article WHERE n > ?
    ) JOIN law ON law.id = law_id GROUP BY law_id, run ORDER BY first
  `)
  for (const { first, last, ...law } of laws.all(after)) {
    const group = newGroup.run(
      standingOf(ranking, law),
      places.get(bareTitle(law.title)) ?? null,
    ).lastInsertRowid
    for (let from = first; from <= last; ) {
      const segmentEnd = from + segmentSize - ((from - after - 1) % segmentSize) - 1
      const end = Math.min(last, segmentEnd)
      newSpan.run(from, end - from + 1, group)
      from = end + 1
    }
  }
}
