import type { Database } from 'better-sqlite3'
import type { Opens } from '../../../shared/search/suggestionKey.ts'
import { perContent } from '../content/perContent.ts'

export type NamedRow = {
  rank: number
  kind: 'law' | 'institution' | 'practitioner'
  id: string
  article: string
  until: string | null
}
export type Beginning = { rank: number; opens: Opens; id: string }
export type WordRow = { text: string; frequency: number; sound: string }

const most = 400
/** The language is larger than a small content: a word that is missing there is rare, but not that rare. */
const leastWords = 200_000

/**
 * How often every word of up to six characters occurs, 1 for a name that is no word. In memory: a question with a
 * misspelling in it asks about hundreds of words that do not exist.
 */
function frequenciesOf(db: Database): ReadonlyMap<string, number> {
  const names = db.prepare<[], [string, number]>('SELECT key, 1 FROM named WHERE length(key) < 7').raw().all()
  const words = db.prepare<[], [string, number]>('SELECT text, frequency FROM word').raw().all()
  return new Map([...names, ...words])
}

const prepare = (db: Database) => ({
  named: db.prepare<[string], NamedRow>(
    'SELECT rank, kind, id, article, until FROM named WHERE key = ? ORDER BY rank, id LIMIT 100',
  ),
  top: db.prepare<[string], Beginning>(`
    SELECT s.rank, e.opens, e.id FROM suggestion_top s JOIN suggestion_entry e ON e.n = s.entry
    WHERE s.key = ? ORDER BY s.rank, s.entry
  `),
  range: db.prepare<[string, string], Beginning>(`
    SELECT s.rank, e.opens, e.id FROM suggestion s JOIN suggestion_entry e ON e.n = s.entry
    WHERE s.key >= ? AND s.key < ? ORDER BY s.rank, s.entry LIMIT ${most}
  `),
  exact: db.prepare<[string], Beginning>(`
    SELECT s.rank, e.opens, e.id FROM suggestion s JOIN suggestion_entry e ON e.n = s.entry
    WHERE s.key = ? ORDER BY s.rank, s.entry LIMIT ${most}
  `),
  words: Math.max(leastWords, Number(db.prepare('SELECT sum(frequency) FROM word').pluck().get())),
  frequencies: frequenciesOf(db),
  soundingLike: db.prepare<[string], WordRow>('SELECT text, frequency, sound FROM word WHERE fuzzy = ?'),
  readings: db.prepare<[string], string>('SELECT readings FROM sound WHERE character = ?').pluck(),
  lawTitle: db.prepare<[string], string>('SELECT title FROM law WHERE id = ?').pluck(),
  institutionName: db.prepare<[string], string>('SELECT name FROM institution WHERE id = ?').pluck(),
  articleById: db
    .prepare<[string, string, string], string>(
      'SELECT id FROM article WHERE id = ? AND law_id = ? AND number = ?',
    )
    .pluck(),
  articleByNumber: db
    .prepare<[string, string], string>(
      'SELECT id FROM article WHERE law_id = ? AND number = ? ORDER BY ord LIMIT 1',
    )
    .pluck(),
})
export type Lookups = ReturnType<typeof prepare>

/** The statements that understanding a query takes, prepared once for each content file. */
export const lookupsOf = perContent(prepare)
