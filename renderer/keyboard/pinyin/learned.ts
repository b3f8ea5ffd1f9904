import type { Candidate } from '../../../shared/ime/candidates.ts'
import { wholePhrase } from '../../../shared/ime/kinds.ts'
import { decodeLexicon, encodeLexicon, type Lexicon } from '../../../shared/ime/lexicon.ts'
import { sessionStore } from '../../app/sessionStore.ts'

type Phrase = Pick<Candidate, 'text' | 'syllables'>
type Learned = {
  /** What was chosen in this session, and how often. */
  phrases: (Phrase & { times: number })[]
  /** What has been chosen for the first letters of a buffer that still has others. */
  under: Phrase[]
}

/** What the person chose ranks higher until the session ends; the wipe forgets it. */
export const useLearned = sessionStore<Learned>({ phrases: [], under: [] })

const mostPhrases = 200
const longestPhrase = 24

/** Costs (shared/ime/lexicon.ts) of a phrase: like a common word at once, commoner each time. */
const newCost = 80
const eachTime = 20
const leastCost = 20
const leastOfCharacter = 40

/** Notes a candidate that was chosen; `finished` when no letters are left, and the parts chosen make a phrase. */
export function learn({ text, syllables }: Candidate, finished: boolean): void {
  const { phrases, under } = useLearned.getState()
  const parts = [...under, { text, syllables }]
  const whole = {
    text: parts.map((part) => part.text).join(''),
    syllables: parts.flatMap((part) => part.syllables),
  }
  const news = finished && parts.length > 1 ? [{ text, syllables }, whole] : [{ text, syllables }]
  useLearned.setState({ phrases: news.reduce(withPhrase, phrases), under: finished ? [] : parts })
}

/** Letters were dropped, or typing went on elsewhere: what was chosen for their beginning makes no phrase. */
export const forgetParts = (): void => {
  if (useLearned.getState().under.length > 0) useLearned.setState({ under: [] })
}

function withPhrase(phrases: Learned['phrases'], { text, syllables }: Phrase): Learned['phrases'] {
  if (syllables.length === 0 || text.length > longestPhrase) return phrases
  const isThis = (other: Phrase) => other.text === text && other.syllables.join() === syllables.join()
  const times = (phrases.find(isThis)?.times ?? 0) + 1
  return [{ text, syllables, times }, ...phrases.filter((other) => !isThis(other))].slice(0, mostPhrases)
}

let made: { of: Learned['phrases']; lexicon: Lexicon | null } = { of: [], lexicon: null }

/** The phrases of this session as the engine reads them; null where there are none. */
export function learnedLexicon(): Lexicon | null {
  const { phrases } = useLearned.getState()
  if (made.of !== phrases) {
    const words = phrases.map(({ text, syllables, times }) => ({
      text,
      syllables,
      kind: wholePhrase,
      cost: Math.max(text.length > 1 ? leastCost : leastOfCharacter, newCost - eachTime * (times - 1)),
    }))
    made = { of: phrases, lexicon: words.length > 0 ? decodeLexicon(encodeLexicon(words).buffer) : null }
  }
  return made.lexicon
}
