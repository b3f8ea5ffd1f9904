import type { Database } from 'better-sqlite3'
import { fuzzySound } from '../../../../shared/search/fuzzySound.ts'
import { rankOf } from '../../../../shared/search/suggestionKey.ts'
import { cutText } from './cutText.ts'
import type { Entry } from './entry.ts'
import { spellings, syllablesOf } from './pinyin.ts'

/** Texts besides those of the entries whose words people may look for, each once with how often it stands there. */
const columns = [
  'SELECT title AS text, count(*) AS times FROM heading GROUP BY title',
  'SELECT title AS text, 1 AS times FROM guide',
  'SELECT value AS text, count(*) AS times FROM guide, json_each(wordings) GROUP BY value',
  'SELECT value AS text, count(*) AS times FROM law, json_each(aliases) GROUP BY value',
  'SELECT value AS text, count(*) AS times FROM document, json_each(tags) GROUP BY value',
  'SELECT value AS text, count(*) AS times FROM lexicon, json_each(legal) GROUP BY value',
  'SELECT DISTINCT value AS text, 1 AS times FROM institution, json_each(expertise)',
  'SELECT DISTINCT district AS text, 1 AS times FROM institution',
]
const longest = 6
const longestPair = 4
const term = /^\p{Script=Han}{2,6}$/u
/** How often two words must stand side by side to count as a word of their own: 抚养 and 费. */
const leastTogether = 3
/** How often a word must occur to be offered for letters. */
const leastOffered = 8

const count = (counter: Map<string, number>, word: string, times: number): void => {
  counter.set(word, (counter.get(word) ?? 0) + times)
}

/** The words of the content's titles, tags and wordings with how often they occur. */
export class Vocabulary {
  private readonly words = new Map<string, number>()
  private readonly pairs = new Map<string, number>()
  /** Short headings, tags and statutes' words are words as they stand. */
  private readonly terms = new Map<string, number>()

  /** Reads what no entry carries. */
  readColumns(db: Database): void {
    for (const query of columns) {
      for (const { text, times } of db.prepare<[], { text: string; times: number }>(query).all()) {
        this.read(cutText(text).runs, times)
        if (term.test(text)) count(this.terms, text, times)
      }
    }
  }

  /** Counts the words of a text, and which stand side by side. */
  read(runs: readonly (readonly string[])[], times = 1): void {
    for (const run of runs) {
      for (let at = 0; at < run.length; at++) {
        const word = run[at] ?? ''
        if (word.length <= longest) count(this.words, word, times)
        const next = run[at + 1]
        if (next && word.length + next.length <= longestPair) count(this.pairs, word + next, times)
      }
    }
  }

  /** Every word, and words that stand together so often that they are one. */
  *all(): Generator<[word: string, frequency: number]> {
    yield* this.words
    for (const [term, times] of this.terms) {
      if (!this.words.has(term)) yield [term, Math.max(times, this.pairs.get(term) ?? 0)]
    }
    for (const [pair, times] of this.pairs) {
      if (times >= leastTogether && !this.words.has(pair) && !this.terms.has(pair)) yield [pair, times]
    }
  }

  /** `word`: the vocabulary for spelling, found as written and by how it sounds. */
  write(db: Database): void {
    db.exec(`
      CREATE TABLE word (
        text TEXT PRIMARY KEY, frequency INTEGER NOT NULL, sound TEXT NOT NULL, fuzzy TEXT NOT NULL
      ) WITHOUT ROWID, STRICT;
    `)
    const insert = db.prepare('INSERT INTO word (text, frequency, sound, fuzzy) VALUES (?, ?, ?, ?)')
    for (const [word, frequency] of this.all()) {
      const syllables = syllablesOf(word)
      insert.run(word, frequency, syllables.join(' '), syllables.map(fuzzySound).join(' '))
    }
    db.exec('CREATE INDEX word_by_sound ON word (fuzzy, text, frequency, sound)')
  }

  /** Words that letters may stand for, the commoner the sooner. */
  *entries(): Generator<Entry> {
    for (const [word, frequency] of this.all()) {
      if (frequency < leastOffered || word.length < 2) continue
      const rank = rankOf(0, '') + Math.round(1000 / (1 + frequency))
      yield { opens: 'word', id: word, rank, names: spellings(word), texts: [] }
    }
  }
}
