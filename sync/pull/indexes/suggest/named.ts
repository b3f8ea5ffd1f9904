import type { Database } from 'better-sqlite3'
import { bareName, personName } from '../../../../shared/search/bareName.ts'
import { bookName, civilCodeBooks } from '../../../../shared/search/civilCode.ts'
import { documentNumbers } from '../../../../shared/search/documentNumber.ts'
import { firstOutdated } from '../../../../shared/search/suggestionKey.ts'
import { type LawRow, lawImportance, lawRows, otherNames } from './lawEntries.ts'

type Write = (key: string, rank: number, kind: 'law' | 'institution' | 'practitioner', id: string) => void

/**
 * `named`: what a whole name stands for: titles and other names of laws, document numbers, names of institutions and
 * practitioners, certificate numbers. `article` is set where a name leads to an article; a row with `until` counts to
 * the end of that date only, because the penalty it comes from is public no longer (Codes, Art. 12).
 */
export function indexNamed(db: Database): void {
  db.exec(`
    CREATE TABLE named (
      key TEXT NOT NULL, rank INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, article TEXT NOT NULL, until TEXT,
      PRIMARY KEY (key, rank, kind, id, article)
    ) WITHOUT ROWID, STRICT
  `)
  const insert = db.prepare(
    'INSERT OR IGNORE INTO named (key, rank, kind, id, article, until) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const write: Write = (key, rank, kind, id) => {
    if (key) insert.run(key, rank, kind, id, '', null)
  }
  nameLaws(db, write)
  for (const { key, place, lawId, articleId } of books(db))
    insert.run(key, -10 + place, 'law', lawId, articleId, null)
  namePeople(db, write)
  for (const { key, kind, id, until } of penaltyNumbers(db)) insert.run(key, 0, kind, id, '', until)
}

function nameLaws(db: Database, write: Write): void {
  for (const law of lawRows(db)) {
    const rank = lawImportance(law)
    write(bareName(law.title), rank, 'law', law.id)
    for (const name of otherNames(law)) {
      // A book's own row leads into the Civil Code more exactly than the name alone.
      if (!civilCodeBooks[name])
        write(name, rank === firstOutdated ? firstOutdated + 1 : rank + 1, 'law', law.id)
    }
  }
  const told = db.prepare<[], LawRow & { history: string; source: string }>(
    "SELECT * FROM law WHERE history LIKE '%号%' OR source LIKE '%号%'",
  )
  for (const law of told.all()) {
    for (const key of documentNumbers(`${law.history} ${law.source}`))
      write(key, lawImportance(law), 'law', law.id)
  }
}

function* books(db: Database) {
  const code = lawRows(db).find((law) => bareName(law.title) === '民法典' && lawImportance(law) <= 1)
  if (!code) return
  const headings = db
    .prepare<[string], { title: string; articleId: string }>(`
      SELECT heading.title, article.id AS articleId FROM heading
      JOIN article ON article.law_id = heading.law_id AND article.ord = heading.first_ord
      WHERE heading.law_id = ? ORDER BY heading.level, heading.ord
    `)
    .all(code.id)
  for (const [key, names] of Object.entries(civilCodeBooks)) {
    for (const [place, name] of names.entries()) {
      const heading = headings.find(({ title }) => bookName(title) === name)
      if (heading) yield { key, place, lawId: code.id, articleId: heading.articleId }
    }
  }
}

function namePeople(db: Database, write: Write): void {
  for (const { id, name } of db
    .prepare<[], { id: string; name: string }>('SELECT id, name FROM institution')
    .all()) {
    write(bareName(name), 0, 'institution', id)
  }
  const people = db.prepare<[], { id: string; name: string; certificate: string }>(
    'SELECT id, name, certificate_no AS certificate FROM practitioner',
  )
  for (const { id, name, certificate } of people.all()) {
    for (const key of new Set([name, personName(name), certificate].map(bareName)))
      write(key, 0, 'practitioner', id)
  }
}

function* penaltyNumbers(db: Database) {
  const rows = db.prepare<
    [],
    { number: string; kind: 'institution' | 'practitioner'; id: string; until: string | null }
  >('SELECT doc_no AS number, subject_kind AS kind, subject_id AS id, public_until AS until FROM penalty')
  for (const { number, ...subject } of rows.all()) {
    for (const key of documentNumbers(number)) yield { key, ...subject }
  }
}
