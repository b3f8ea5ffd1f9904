import Database from 'better-sqlite3'
import { decodeLexicon, type Lexicon } from '../../../shared/ime/lexicon.ts'
import { indexTyping } from '../../../sync/pull/indexes/typing.ts'

/** The lexicon a kiosk makes of the names in its content, of these titles and people. */
export function contentNames(
  titles: readonly string[],
  people: readonly string[],
): { lexicon: Lexicon; bytes: number } {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE law (id TEXT, title TEXT, aliases TEXT DEFAULT '[]', level TEXT, status TEXT DEFAULT 'in-force');
    CREATE TABLE institution (name TEXT, district TEXT);
    CREATE TABLE practitioner (name TEXT);
  `)
  const law = db.prepare('INSERT INTO law (id, title) VALUES (?, ?)')
  for (const [at, title] of titles.entries()) law.run(String(at), title)
  const person = db.prepare('INSERT INTO practitioner (name) VALUES (?)')
  for (const name of people) person.run(name)
  indexTyping(db)
  const blob = db.prepare<[], Buffer>('SELECT lexicon FROM typing').pluck().get() ?? Buffer.alloc(0)
  db.close()
  return { lexicon: decodeLexicon(new Uint8Array(blob).buffer), bytes: blob.length }
}
