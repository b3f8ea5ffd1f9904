import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../../shared/search/grams.ts'

type Practitioner = Record<'name' | 'institution' | 'expertise' | 'certificate' | 'history', string> & {
  n: number
}

/** Practitioners, institutions and penalties: few enough that results are filtered and counted in memory. */
export function indexDirectory(db: Database): void {
  db.exec(`
    CREATE INDEX institution_by_kind ON institution (kind, longitude, latitude);
    CREATE INDEX practitioner_by_institution ON practitioner (institution_id, name);
    CREATE INDEX penalty_by_subject ON penalty (subject_id, subject_kind);
    CREATE INDEX agreement_by_lang ON agreement (lang);
    CREATE TABLE search_practitioner (n INTEGER PRIMARY KEY, practitioner_id TEXT NOT NULL) STRICT;
    CREATE VIRTUAL TABLE practitioner_terms USING fts5 (
      name, institution, expertise, certificate, history, content = '', tokenize = 'unicode61'
    );
    INSERT INTO search_practitioner (practitioner_id) SELECT id FROM practitioner ORDER BY id;
  `)
  const insert = db.prepare(
    'INSERT INTO practitioner_terms (rowid, name, institution, expertise, certificate, history) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const rows = db.prepare<[], Practitioner>(`
    SELECT n, p.name, i.name AS institution, p.expertise, p.certificate_no AS certificate, p.history
    FROM search_practitioner JOIN practitioner p ON p.id = practitioner_id JOIN institution i ON i.id = p.institution_id
  `)
  for (const row of rows.all()) {
    const terms = [row.name, row.institution, row.expertise, row.certificate, row.history].map(indexTerms)
    insert.run(row.n, ...terms)
  }
  db.prepare("INSERT INTO practitioner_terms (practitioner_terms) VALUES ('optimize')").run()
}
