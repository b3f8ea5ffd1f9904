import type { Database } from 'better-sqlite3'
import { wholePhrase } from '../../../shared/ime/kinds.ts'
import { encodeLexicon, type Word } from '../../../shared/ime/lexicon.ts'
import { syllableNumber } from '../../../shared/ime/syllables.ts'
import { bareName, personName } from '../../../shared/search/bareName.ts'
import { firstOutdated } from '../../../shared/search/suggestionKey.ts'
import { lawImportance, lawRows, otherNames } from './suggest/lawEntries.ts'
import { familyReadings, syllablesOf } from './suggest/pinyin.ts'

/** What names cost in the keyboard's lexicon (shared/ime): a statute is as likely as an uncommon word. */
const statuteCost = 130
const importanceCost = 6
const outdatedCost = 200
const nameCost = 110

/** Names longer than this are keyed by what they are about. */
const longestName = 60

type Name = { text: string; cost: number }

/** `typing`: the names in the content as the keyboard's engine reads them, in one piece. */
export function indexTyping(db: Database): void {
  db.exec('CREATE TABLE typing (lexicon BLOB NOT NULL) STRICT')
  const words = new Map<string, Word>()
  for (const word of everyWord(db)) {
    const key = `${word.text} ${word.syllables.join(' ')}`
    const known = words.get(key)
    if (!known || word.cost < known.cost) words.set(key, word)
  }
  db.prepare('INSERT INTO typing (lexicon) VALUES (?)').run(Buffer.from(encodeLexicon([...words.values()])))
}

function* everyWord(db: Database): Generator<Word> {
  for (const { text, cost } of [...lawNames(db), ...placeNames(db)]) {
    const syllables = readingOf(text)
    if (syllables) yield { text, syllables, cost, kind: wholePhrase }
  }
  for (const name of db.prepare<[], string>('SELECT DISTINCT name FROM practitioner').pluck().all()) {
    const text = personName(name)
    for (const reading of familyReadings(text)) {
      const syllables = numbersOf(reading)
      if (syllables) yield { text, syllables, cost: nameCost, kind: wholePhrase }
    }
  }
}

function* lawNames(db: Database): Generator<Name> {
  for (const law of lawRows(db)) {
    const importance = lawImportance(law)
    const cost = importance >= firstOutdated ? outdatedCost : statuteCost + importance * importanceCost
    for (const text of new Set([law.title, bareName(law.title), ...otherNames(law)])) yield { text, cost }
  }
}

function* placeNames(db: Database): Generator<Name> {
  const names = db.prepare<[], string>('SELECT name FROM institution UNION SELECT district FROM institution')
  for (const text of names.pluck().all()) yield { text, cost: nameCost }
}

const han = /^\p{Script=Han}$/u

/** How the characters of a name are read; null where it has none, or too many. */
function readingOf(text: string): number[] | null {
  const characters = Array.from(text).filter((character) => han.test(character))
  return characters.length > longestName ? null : numbersOf(syllablesOf(characters.join('')))
}

/** A name needs two syllables to be worth a place of its own. */
function numbersOf(syllables: readonly string[]): number[] | null {
  const numbers = syllables.map(syllableNumber).filter((number) => number !== undefined)
  return numbers.length === syllables.length && numbers.length > 1 ? numbers : null
}
