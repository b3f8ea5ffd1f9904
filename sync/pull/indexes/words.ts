import type { Database } from 'better-sqlite3'
import { type Lexicon, lexiconFrom } from '../../../shared/search/impact/expand.ts'
import { type Learned, learnedFrom, type Ranking } from '../../../shared/search/ranking.ts'

type Words = { lexicon: Lexicon; learned: Learned }

/**
 * `search_words`: the lexicon and the learned words as arrays of numbers. Worked out of their JSON by every kiosk that
 * opens the file, they would cost it tens of megabytes for a moment, which a process keeps.
 */
export function indexWords(db: Database, ranking: Ranking): void {
  const lexicon = lexiconFrom(lexiconRows(db))
  const learned = learnedFrom(ranking)
  db.exec('CREATE TABLE search_words (name TEXT PRIMARY KEY, data BLOB NOT NULL) STRICT')
  const store = db.prepare('INSERT INTO search_words (name, data) VALUES (?, ?)')
  const values = {
    wordings: Buffer.from(JSON.stringify([...lexicon.places.keys()])),
    wordingEnds: lexicon.ends,
    wordingTerms: lexicon.terms,
    keys: learned.keys,
    keyEnds: learned.ends,
    says: learned.says,
    laws: Uint32Array.of(learned.laws),
  }
  for (const [name, { buffer, byteOffset, byteLength }] of Object.entries(values))
    store.run(name, Buffer.from(buffer, byteOffset, byteLength))
}

export function readWords(db: Database): Words {
  const value = db.prepare<[string], Buffer>('SELECT data FROM search_words WHERE name = ?').pluck()
  const bytes = (name: string): Buffer => {
    const data = value.get(name)
    if (!data) throw new Error(`search_words holds no ${name}`)
    return data
  }
  // Copied: a view of 32 bits must begin at a multiple of four, which a buffer out of a pool does not.
  const numbers = (name: string): Uint32Array => new Uint32Array(Uint8Array.from(bytes(name)).buffer)
  const wordings: string[] = JSON.parse(bytes('wordings').toString())
  return {
    lexicon: {
      places: new Map(wordings.map((wording, place) => [wording, place])),
      ends: numbers('wordingEnds'),
      terms: numbers('wordingTerms'),
    },
    learned: {
      laws: numbers('laws')[0] ?? 0,
      keys: numbers('keys'),
      ends: numbers('keyEnds'),
      says: new Int16Array(Uint8Array.from(bytes('says')).buffer),
    },
  }
}

function* lexiconRows(db: Database): Generator<{ everyday: string[]; legal: string[] }> {
  const rows = db.prepare<[], { everyday: string; legal: string }>(
    "SELECT everyday, legal FROM lexicon WHERE legal <> '[]'",
  )
  for (const { everyday, legal } of rows.iterate())
    yield { everyday: JSON.parse(everyday), legal: JSON.parse(legal) }
}
