import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../../shared/search/grams.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { lawNames } from './lawNames.ts'

type LawRow = { n: number; id: string; title: string; aliases: string }

/**
 * The names of every law: `law_terms` for searching in them, and `law_name` for the law that a whole name stands for
 * (without the name of the country), which is the version that applies.
 */
export function indexLaws(db: Database): void {
  db.exec(`
    CREATE TABLE search_law (n INTEGER PRIMARY KEY, law_id TEXT NOT NULL) STRICT;
    CREATE TABLE law_name (name TEXT PRIMARY KEY, law_id TEXT NOT NULL) WITHOUT ROWID, STRICT;
    CREATE VIRTUAL TABLE law_terms USING fts5 (title, content = '', tokenize = 'unicode61');
    INSERT INTO search_law (law_id) SELECT id FROM law ORDER BY id;
  `)
  const insert = db.prepare('INSERT INTO law_terms (rowid, title) VALUES (?, ?)')
  const rows = db
    .prepare<[], LawRow>(`
      SELECT n, law.id, title, aliases FROM search_law JOIN law ON law.id = law_id
      ORDER BY CASE status WHEN 'in-force' THEN 0 WHEN 'unknown' THEN 1 WHEN 'superseded' THEN 2 ELSE 3 END,
        issued DESC, law.id
    `)
    .all()
  for (const row of rows) insert.run(row.n, indexTerms(lawNames(row)))
  db.prepare("INSERT INTO law_terms (law_terms) VALUES ('optimize')").run()

  const name = db.prepare('INSERT OR IGNORE INTO law_name (name, law_id) VALUES (?, ?)')
  for (const { id, title } of rows) name.run(bareTitle(title), id)
  for (const { id, aliases } of rows)
    for (const alias of JSON.parse(aliases) as string[]) name.run(bareTitle(alias), id)
}
