import type { Database } from 'better-sqlite3'
import { indexTerms } from '../../shared/search/grams.ts'

const setUp = `
  CREATE INDEX article_by_law ON article (law_id, ord);
  CREATE INDEX heading_by_law ON heading (law_id, ord);
  CREATE INDEX practitioner_by_institution ON practitioner (institution_id);
  CREATE INDEX penalty_by_subject ON penalty (subject_id, subject_kind);
  CREATE INDEX agreement_by_lang ON agreement (lang);

  -- Row numbers for the full-text index, with what results are filtered, counted and ranked by.
  CREATE TABLE search_article (
    n INTEGER PRIMARY KEY, article_id TEXT NOT NULL, law_id TEXT NOT NULL,
    category TEXT NOT NULL, region TEXT, in_force INTEGER NOT NULL, prior REAL NOT NULL
  ) STRICT;
  -- Full detail: of a table without content, bm25() can count terms only where their positions are kept.
  CREATE VIRTUAL TABLE article_terms USING fts5 (
    title, heading, text, content = '', tokenize = 'unicode61'
  );
  CREATE VIRTUAL TABLE article_vocabulary USING fts5vocab ('article_terms', 'row');

  CREATE TABLE search_law (n INTEGER PRIMARY KEY, law_id TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE law_terms USING fts5 (title, content = '', tokenize = 'unicode61');

  CREATE TABLE search_practitioner (n INTEGER PRIMARY KEY, practitioner_id TEXT NOT NULL) STRICT;
  CREATE VIRTUAL TABLE practitioner_terms USING fts5 (
    name, institution, expertise, certificate, history, content = '', tokenize = 'unicode61'
  );
`

type ArticleRow = { n: number; title: string; aliases: string; heading: string | null; text: string }

/**
 * Builds what searches need inside a fresh content database, in one transaction. `onArticles` hears how many articles
 * are done. The caller owns the file: nothing else has it open yet.
 */
export function buildIndexes(db: Database, onArticles: (done: number) => void): void {
  db.transaction(() => {
    db.exec(setUp)
    indexArticles(db, onArticles)
    indexLaws(db)
    indexPractitioners(db)
    for (const table of ['article_terms', 'law_terms', 'practitioner_terms']) {
      db.prepare(`INSERT INTO ${table} (${table}) VALUES ('optimize')`).run()
    }
  })()
  db.exec('ANALYZE')
}

/** Statutes before regulations before local rules: the weight of a hit is multiplied by it. */
const priorOf = (level: string | null, status: string): number => {
  const rank =
    level === '法律' || level === '宪法' ? 1.3 : level === '行政法规' || level === '司法解释' ? 1.15 : 1
  return status === 'in-force' ? rank : status === 'unknown' ? rank * 0.9 : rank * 0.5
}

function indexArticles(db: Database, onArticles: (done: number) => void): void {
  db.exec(`
    INSERT INTO search_article (article_id, law_id, category, region, in_force, prior)
    SELECT article.id, law.id, law.category, law.region, law.status IN ('in-force', 'unknown'), 1
    FROM article JOIN law ON law.id = article.law_id ORDER BY article.law_id, article.ord
  `)
  const setPrior = db.prepare('UPDATE search_article SET prior = ? WHERE n BETWEEN ? AND ?')
  const spans = db.prepare<[], { level: string | null; status: string; first: number; last: number }>(`
    SELECT law.level, law.status, min(n) AS first, max(n) AS last
    FROM search_article JOIN law ON law.id = law_id GROUP BY law_id
  `)
  for (const span of spans.all()) setPrior.run(priorOf(span.level, span.status), span.first, span.last)

  const insert = db.prepare('INSERT INTO article_terms (rowid, title, heading, text) VALUES (?, ?, ?, ?)')
  const batch = db.prepare<[number, number], ArticleRow>(`
    SELECT n, law.title, law.aliases, heading.title AS heading, article.text
    FROM search_article JOIN article ON article.id = article_id JOIN law ON law.id = article.law_id
    LEFT JOIN heading ON heading.id = article.heading_id WHERE n > ? ORDER BY n LIMIT ?
  `)
  let title = ''
  let titleTerms = ''
  // In batches: a statement being stepped would lock the connection, and all rows at once would fill the memory.
  for (let done = 0, rows = batch.all(0, batchSize); rows.length > 0; rows = batch.all(done, batchSize)) {
    for (const row of rows) {
      const named = namesOf(row)
      if (named !== title) {
        title = named
        titleTerms = indexTerms(named)
      }
      insert.run(row.n, titleTerms, row.heading ? indexTerms(row.heading) : '', indexTerms(row.text))
    }
    done = rows.at(-1)?.n ?? done
    onArticles(done)
  }
}

const batchSize = 4000
const namesOf = (law: { title: string; aliases: string }): string =>
  `${law.title} ${(JSON.parse(law.aliases) as string[]).join(' ')}`

function indexLaws(db: Database): void {
  db.exec('INSERT INTO search_law (law_id) SELECT id FROM law ORDER BY id')
  const insert = db.prepare('INSERT INTO law_terms (rowid, title) VALUES (?, ?)')
  const rows = db.prepare<[], { n: number; title: string; aliases: string }>(
    'SELECT n, title, aliases FROM search_law JOIN law ON law.id = law_id',
  )
  for (const row of rows.all()) {
    insert.run(row.n, indexTerms(namesOf(row)))
  }
}

function indexPractitioners(db: Database): void {
  db.exec('INSERT INTO search_practitioner (practitioner_id) SELECT id FROM practitioner ORDER BY id')
  const insert = db.prepare(
    'INSERT INTO practitioner_terms (rowid, name, institution, expertise, certificate, history) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const rows = db.prepare<
    [],
    { n: number; name: string; institution: string; expertise: string; certificate: string; history: string }
  >(`
    SELECT n, p.name, i.name AS institution, p.expertise, p.certificate_no AS certificate, p.history
    FROM search_practitioner JOIN practitioner p ON p.id = practitioner_id JOIN institution i ON i.id = p.institution_id
  `)
  for (const row of rows.all()) {
    const terms = [row.name, row.institution, row.expertise, row.certificate, row.history].map(indexTerms)
    insert.run(row.n, ...terms)
  }
}
