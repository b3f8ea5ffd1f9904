import { restsOfBegunWords } from './begun.ts'
import { partOfName } from './kinds.ts'
import { type Lexicon, root, syllablesOf } from './lexicon.ts'
import { type Match, type Place, placesFrom, reachOf, wordOfText, wordsAt, wordsBelow } from './matches.ts'
import { nameBefore } from './nameBefore.ts'
import {
  costAfter,
  type Found,
  firstReadings,
  type Language,
  type Reading,
  readingsOfLetters,
  type Step,
  textOfMatch,
  wordsOf,
} from './sentences.ts'
import { type Sound, separator, soundsAt } from './sounds.ts'

export type Candidate = {
  text: string
  /** How many letters of the buffer it stands for. */
  used: number
  /** The syllables of its characters. */
  syllables: readonly number[]
}

/** Everything the engine knows: the language, and the lexicons of the content and of this session. */
export type Knowledge = { language: Language; others: readonly Lexicon[] }

/** What was found of the letters so far, for the same knowledge and text before the caret. A letter more changes its end. */
export type Typed = { lexicons: readonly Lexicon[]; before: string; letters: string; steps: Step[] }

export const nothingTyped = (): Typed => ({ lexicons: [], before: '', letters: '', steps: [] })

/** More letters than these are not looked at: what they stand for is chosen once the first have been. */
export const mostLetters = 120

/** Words that begin at a place and use equally many letters, for sentences. */
const mostInSentence = 16
/** Words offered for a part of the letters, of one length. */
const mostOfLength = 400
/** Whole sentences offered for few letters, and for many, which leave little room on the screen. */
const mostSentences = 8
const mostLongSentences = 3
const fewLetters = 14

/** Words of which only the beginning has been keyed: how many, and what each missing syllable costs. */
const mostUnfinished = 8
const unfinishedCost = 24
const missingCost = 14

/** Words that leave letters for later come a little after those that leave none. */
const partCost = 30
/** A letter that no word begins with is left over. */
const leftOverCost = 300

type Offer = { text: string; used: number; cost: number; words: readonly Match[] }

/** The longest text before the caret that is a word of the language; null where none is. */
export function wordBefore({ lexicon }: Language, before: string): number | null {
  for (let length = Math.min(before.length, 4); length > 0; length--) {
    const word = wordOfText(lexicon, before.slice(-length))
    if (word !== null) return word
  }
  return null
}

/**
 * The words and sentences that letters may stand for, the likeliest first, each text once. Letters are pinyin without
 * tones: whole, by initials, or mixed; ' separates syllables. `before` is the text before the caret, which may begin a
 * word that the letters go on with. At most `limit`. `known` is what was found of the letters before, and is kept up.
 */
export function candidates(
  knowledge: Knowledge,
  typed: string,
  before: string,
  limit: number,
  known: Typed = nothingTyped(),
): Candidate[] {
  const skipped = /^'*/.exec(typed)?.[0].length ?? 0
  const letters = typed.slice(skipped, skipped + mostLetters)
  if (letters === '') return []
  const seen = new Set<string>()
  return offersFor(knowledge, letters, before, known)
    .sort((a, b) => a.cost - b.cost)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, limit)
    .map(({ text, used, words }) => ({
      text,
      used: used + skipped,
      syllables: words.flatMap(syllablesOfMatch),
    }))
}

function offersFor({ language, others }: Knowledge, letters: string, before: string, known: Typed): Offer[] {
  const sounds: Sound[][] = Array.from(letters, (letter, at) =>
    letter === separator ? [] : soundsAt(letters, at),
  )
  const lexicons = [...others, language.lexicon]
  const placesAt = (at: number) => lexicons.flatMap((lexicon) => placesFrom(lexicon, root, sounds, at))
  const firsts = firstReadings(language, wordBefore(language, before), nameBefore(language.lexicon, before))
  const places = placesAt(0)
  const begun = restsOfBegunWords(lexicons, language.lexicon, before, sounds)
  const steps = stepsThatHold(known, lexicons, before, letters)
  const whole = readingsOfLetters(language, firsts, letters.length, steps, (at): Found => {
    const here = at === 0 ? places : placesAt(at)
    const found = { matches: wordsAt(here, mostInSentence), reach: reachOf(here, at) }
    if (at > 0) return found
    return { matches: [...begun.matches, ...found.matches], reach: Math.max(begun.reach, found.reach) }
  })
  Object.assign(known, { lexicons, before, letters, steps })
  const rest = costsToEnd(steps.map(({ matches }) => matches))
  const leastOfParts = (whole[0]?.cost ?? 0) + 1
  const words = [...begun.matches, ...wordsAt(places, mostOfLength)].flatMap((match) => {
    const cost = costAfterAny(language, firsts, match)
    if (cost === null) return []
    if (match.to === letters.length) return [offer([match], match.to, cost)]
    return [offer([match], match.to, Math.max(leastOfParts, cost + (rest[match.to] as number) + partCost))]
  })
  return [...sentences(whole, letters.length), ...words, ...unfinished(places, letters.length)]
}

/** What a word costs after the reading that suits it best; null where it may follow none. */
function costAfterAny(language: Language, readings: readonly Reading[], match: Match): number | null {
  const costs = readings.flatMap((reading) => costAfter(language, reading, match) ?? [])
  return costs.length > 0 ? Math.min(...costs) : null
}

/** The first steps in which nothing has changed. */
function stepsThatHold(known: Typed, lexicons: readonly Lexicon[], before: string, letters: string): Step[] {
  const isSame =
    known.before === before &&
    known.lexicons.length === lexicons.length &&
    lexicons.every((lexicon, at) => lexicon === known.lexicons[at])
  if (!isSame) return []
  let common = 0
  while (common < letters.length && letters[common] === known.letters[common]) common++
  const changed = known.steps.findIndex(({ reach }) => reach >= common)
  return known.steps.slice(0, changed < 0 ? letters.length : changed)
}

/** What the letters from each place on cost at least, word for word. */
function costsToEnd(matches: readonly (readonly Match[])[]): number[] {
  const costs: number[] = Array.from({ length: matches.length + 1 }, () => 0)
  for (let at = matches.length - 1; at >= 0; at--) {
    let least = leftOverCost + (costs[at + 1] as number)
    for (const { lexicon, word, to, cost } of matches[at] as readonly Match[])
      if (partOfName(lexicon.kinds[word] as number) === 0)
        least = Math.min(least, cost + (costs[to] as number))
    costs[at] = least
  }
  return costs
}

const offer = (words: readonly Match[], used: number, cost: number): Offer => ({
  text: words.map(textOfMatch).join(''),
  used,
  cost,
  words,
})

const sentences = (readings: readonly Reading[], length: number): Offer[] =>
  readings
    .slice(0, length > fewLetters ? mostLongSentences : mostSentences)
    .map((reading) => offer(wordsOf(reading), length, reading.cost))

/** Words that begin with what all letters stand for and go on. */
const unfinished = (places: readonly Place[], length: number): Offer[] =>
  wordsBelow(
    places.filter(({ to }) => to === length),
    mostUnfinished,
    missingCost,
  ).map((match) => offer([match], length, match.cost + unfinishedCost))

const syllablesOfMatch = ({ lexicon, word, begun }: Match): number[] =>
  syllablesOf(lexicon, word).slice(begun)
