import { fuzzySound } from '../../../shared/search/fuzzySound.ts'
import { foundIn } from '../../../shared/search/impact/format.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { isPair, termsOf } from '../../../shared/search/impact/terms.ts'
import type { Candidate, SpellingSource } from '../../../shared/search/spelling.ts'
import type { Lookups } from './lookups.ts'

const mostWays = 4
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Every way to read a word, its characters' commonest readings first, four at most. */
function waysToRead(lookups: Lookups, word: string): string[][] {
  let ways: string[][] = [[]]
  for (const character of word) {
    const readings = lookups.readings.get(character)?.split(' ') ?? []
    ways = ways.flatMap((way) => readings.map((reading) => [...way, reading])).slice(0, mostWays)
  }
  return ways
}

/** What spelling is checked against: the words and names of the content, and the pairs of its articles. */
export function spellingSource(lookups: Lookups, articles: ArticleIndex): SpellingSource {
  const segments = articles.segments.map(({ segment }) => segment)
  return {
    total: lookups.words,
    frequency: (word) => lookups.frequencies.get(word) ?? 0,
    soundingLike(word) {
      const found = new Map<string, Candidate>()
      for (const way of waysToRead(lookups, word)) {
        const sound = way.join(' ')
        for (const { text, frequency, sound: own } of lookups.soundingLike.all(
          way.map(fuzzySound).join(' '),
        )) {
          if (!found.get(text)?.same) found.set(text, { text, frequency, same: own === sound })
        }
      }
      return [...found.values()]
    },
    cut: (text) => Array.from(segmenter.segment(text), ({ segment }) => segment),
    usual: (text) =>
      termsOf(text)
        .filter(isPair)
        .reduce((least, term) => Math.min(least, foundIn(segments, term)), Number.MAX_SAFE_INTEGER),
  }
}
