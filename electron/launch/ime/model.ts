import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { encodeGrammar, type Pair } from '../../../shared/ime/grammar.ts'
import { familyName, kindOfTag, kinds, start, wholePhrase } from '../../../shared/ime/kinds.ts'
import { decodeLexicon, encodeLexicon, type Lexicon, textOf, type Word } from '../../../shared/ime/lexicon.ts'
import { costOf } from './costs.ts'
import { type Counts, countWords } from './counts.ts'
import { nameParts } from './names.ts'
import { ownTexts } from './ownTexts.ts'
import { readingFrom, readingOf, readingsOf } from './readings.ts'
import { jiebaWords, ownWords } from './wordList.ts'

export type LanguageFiles = { lexicon: Uint8Array<ArrayBuffer>; grammar: Uint8Array<ArrayBuffer> }

/** How much the project's own texts count beside the general word list. */
const ownShare = 0.6
/** Words of resources/ime are as likely as if they stood so often in the project's own texts. */
const ownWordCount = 2
/** How much of a character's frequency belongs to its first reading where it has several. */
const firstReadingShare = 0.85
/** A character is keyed alone the more often, the commoner the words are that have it: any may be missing in the list. */
const withinShare = 0.03
const rarest = 1e-8

/** What the keyboard knows of the language: words with how likely they are, and how they follow each other. */
export function languageFiles(): LanguageFiles {
  const jieba = Jieba.withDict(dict)
  const own = ownWords()
  jieba.loadDict(Buffer.from(own.map(({ text }) => `${text} 200 n\n`).join('')))
  const list = jiebaWords()
  const counts = countWords(ownTexts(), (text) => jieba.cut(text, false))
  const words = [...generalWords(list, own, counts), ...nameParts(list)]
  const lexicon = encodeLexicon(words)
  return { lexicon, grammar: grammarFile(decodeLexicon(lexicon.buffer), counts) }
}

function generalWords(
  list: ReturnType<typeof jiebaWords>,
  own: ReturnType<typeof ownWords>,
  counts: Counts,
): Word[] {
  const total = list.reduce((sum, { frequency }) => sum + frequency, 0)
  const within = frequencyWithin(list)
  const written = new Map(own.map(({ text, syllables }) => [text, readingFrom(syllables)]))
  const listed = new Set(list.map(({ text }) => text))
  const more = own
    .filter(({ text }) => !listed.has(text))
    .map(({ text }) => ({ text, frequency: 0, tag: 'whole' }))
  return [...list, ...more].flatMap(({ text, frequency, tag }) => {
    const count = (counts.words.get(text) ?? 0) + (written.has(text) ? ownWordCount : 0)
    const general = frequency + withinShare * (within.get(text) ?? 0)
    const likely = ((1 - ownShare) * general) / total + (ownShare * count) / counts.total
    const kind = tag === 'whole' ? wholePhrase : kindOfTag(tag)
    const word = (syllables: readonly number[] | null, part: number): Word[] =>
      syllables ? [{ text, syllables, kind, cost: costOf(Math.max(likely * part, rarest)) }] : []
    if (text.length > 1) return word(written.get(text) ?? readingOf(text), 1)
    const [first, ...others] = readingsOf(text)
    if (first === undefined) return []
    return [
      ...word([first], others.length > 0 ? firstReadingShare : 1),
      ...others.flatMap((sound) => word([sound], (1 - firstReadingShare) / others.length)),
    ]
  })
}

/** How often each character stands in longer words of the list. */
function frequencyWithin(list: ReturnType<typeof jiebaWords>): Map<string, number> {
  const within = new Map<string, number>()
  for (const { text, frequency } of list) {
    if (text.length === 1) continue
    for (const character of text) within.set(character, (within.get(character) ?? 0) + frequency)
  }
  return within
}

function grammarFile(lexicon: Lexicon, counts: Counts): Uint8Array<ArrayBuffer> {
  const byText = new Map<string, number[]>()
  for (let word = 0; word < lexicon.costs.length; word++) {
    const kind = lexicon.kinds[word] as number
    if (kind > 1 && kind < 5) continue
    const text = textOf(lexicon, word)
    byText.set(text, [...(byText.get(text) ?? []), word])
  }
  const kindCosts = kindCostsOf(counts, (text) =>
    text === '' ? start : (lexicon.kinds[byText.get(text)?.[0] ?? -1] ?? null),
  )
  return encodeGrammar(kindCosts, pairsOf(lexicon, counts, byText, kindCosts))
}

/** Names stand at the beginning of a field more often than in texts: some fields hold nothing else. */
const nameAtStart = -36
/** Counted kinds are trusted as if each had stood this often after every other, as often as anywhere. */
const kindPrior = 100

function kindCostsOf(counts: Counts, kindOf: (text: string) => number | null): Int8Array {
  const size = kinds.length
  const together = new Float64Array(size * size)
  const before = new Float64Array(size)
  const alone = new Float64Array(size)
  let total = 0
  for (const [first, after] of counts.pairs) {
    for (const [second, count] of after) {
      const one = kindOf(first)
      const two = kindOf(second)
      if (one === null || two === null) continue
      together[one * size + two] = (together[one * size + two] as number) + count
      before[one] = (before[one] as number) + count
      alone[two] = (alone[two] as number) + count
      total += count
    }
  }
  return Int8Array.from({ length: size * size }, (_, at) => {
    const one = Math.floor(at / size)
    if (one === start && at % size === familyName) return nameAtStart
    const share = (alone[at % size] as number) / total
    if (share === 0) return 0
    const after = ((together[at] as number) + kindPrior * share) / ((before[one] as number) + kindPrior)
    return Math.max(-100, Math.min(100, costOf(after / share)))
  })
}

/** A pair seen once is worth little, and less the less its first word was seen. */
const pairDiscount = 0.6
const pairPrior = 3
const pairShare = 0.8

function pairsOf(
  lexicon: Lexicon,
  counts: Counts,
  byText: ReadonlyMap<string, readonly number[]>,
  kindCosts: Int8Array,
): Pair[] {
  const pairs: Pair[] = []
  for (const [first, after] of counts.pairs) {
    const seen = [...after.values()].reduce((sum, count) => sum + count, 0)
    for (const [second, count] of after) {
      const cost = costOf((pairShare * (count - pairDiscount)) / (seen + pairPrior))
      for (const one of byText.get(first) ?? []) {
        for (const two of byText.get(second) ?? []) {
          const row = (lexicon.kinds[one] as number) * kinds.length
          const apart =
            (lexicon.costs[two] as number) + (kindCosts[row + (lexicon.kinds[two] as number)] as number)
          if (cost < apart) pairs.push({ first: one, second: two, cost })
        }
      }
    }
  }
  return pairs
}
