import type { Database } from 'better-sqlite3'
import { insideRank, longestName, longestTail } from '../../../../shared/search/suggestionKey.ts'
import { cutText, tailsOf } from './cutText.ts'
import type { Entry } from './entry.ts'
import { type Key, topPrefixes } from './topPrefixes.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words inside a text by which it is found. */
const mostWords = 3

/**
 * `suggestion_entry`, what can be suggested; `suggestion`, under which beginnings; `suggestion_top`, the best of each
 * kind for beginnings that very many share, so that no look-up reads more than a few hundred rows. The words of the
 * texts go to the vocabulary.
 */
export function writeSuggestions(db: Database, entries: Iterable<Entry>, vocabulary: Vocabulary): void {
  db.exec(`
    CREATE TABLE suggestion_entry (n INTEGER PRIMARY KEY, opens TEXT NOT NULL, id TEXT NOT NULL) STRICT;
    CREATE TABLE suggestion (
      key TEXT NOT NULL, rank INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (key, rank, entry)
    ) WITHOUT ROWID, STRICT;
    CREATE TABLE suggestion_top (
      key TEXT NOT NULL, rank INTEGER NOT NULL, entry INTEGER NOT NULL, PRIMARY KEY (key, rank, entry)
    ) WITHOUT ROWID, STRICT;
  `)
  const keys = keysOf(db, entries, vocabulary)
  const insert = db.prepare('INSERT OR IGNORE INTO suggestion (key, rank, entry) VALUES (?, ?, ?)')
  for (const { key, rank, entry } of keys) insert.run(key, rank, entry)
  const insertTop = db.prepare('INSERT OR IGNORE INTO suggestion_top (key, rank, entry) VALUES (?, ?, ?)')
  for (const { prefix, best } of topPrefixes(keys)) {
    for (const { rank, entry } of best) insertTop.run(prefix, rank, entry)
  }
}

/** Every key of every entry, in the order of the table. */
function keysOf(db: Database, entries: Iterable<Entry>, vocabulary: Vocabulary): Key[] {
  const insertEntry = db.prepare('INSERT INTO suggestion_entry (n, opens, id) VALUES (?, ?, ?)')
  const keys: Key[] = []
  let entry = 0
  for (const { opens, id, rank, names, texts } of entries) {
    entry++
    insertEntry.run(entry, opens, id)
    const add = (key: string, inside: number): void => {
      if (key) keys.push({ key, rank: rank + inside, entry, opens })
    }
    for (const name of new Set(names)) add(name.slice(0, longestName), 0)
    for (const text of texts) {
      const cut = cutText(text)
      vocabulary.read(cut.runs)
      add(cut.letters.slice(0, longestName), 0)
      for (const tail of tailsOf(cut, mostWords)) add(tail.slice(0, longestTail), insideRank)
    }
  }
  return keys.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank || a.entry - b.entry))
}
