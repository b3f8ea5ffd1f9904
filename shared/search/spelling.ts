import { lookAlikes } from './lookAlikes.ts'

/** A word that may have been meant: `same` where it sounds exactly like what was written. */
export type Candidate = { text: string; frequency: number; same: boolean }

export type SpellingSource = {
  /** How often a word occurs; 0 where it is none, and 1 for a name that exists. */
  frequency(word: string): number
  soundingLike(word: string): Candidate[]
  /** In how many articles the rarest pair of neighbours in a text stands: how usual it is to write so. */
  usual(text: string): number
}

const runs = /\p{Script=Han}{2,}/gu
const longestRun = 60
const longestWord = 6
const widths = [4, 3, 2]
/** Characters that stand alone in a sentence and are hardly ever the mistake. */
const common = new Set(
  '我你您他她它们的地得了着过吗呢吧啊呀嘛么在是有和与或就都也还又不没被把给要想能会可以去来对从到让叫跟向为因但而且很太最再才这那哪谁几个一二三四五六七八九十多少大小上下里外前后',
)
/** How often a word must occur to be put in the place of what was written, by how far it is from it. */
const leastLikely = { near: 2, fuzzy: 4, far: 25 }
/** How much more usual the text must be afterwards. */
const clearly = 20

/** The text with misspelt words put right, or null where nothing is clearly wrong. */
export function correctSpelling(text: string, source: SpellingSource): string | null {
  const corrected = text.replace(
    runs,
    (run) => correctRun(run.slice(0, longestRun), source) + run.slice(longestRun),
  )
  return corrected === text ? null : corrected
}

function correctRun(run: string, source: SpellingSource): string {
  const known = knownCharacters(run, source)
  let fixed = run
  let tries = 12
  for (let at = 0; at < run.length && tries > 0; at++) {
    if (known[at] || common.has(run[at] ?? '')) continue
    tries--
    const change = bestChange(fixed, at, known, source)
    if (!change) continue
    fixed = fixed.slice(0, change.start) + change.text + fixed.slice(change.start + change.text.length)
    known.fill(true, change.start, change.start + change.text.length)
  }
  return fixed
}

/** Which characters belong to words that exist: those are never changed. */
function knownCharacters(run: string, source: SpellingSource): boolean[] {
  const known = Array.from<boolean>({ length: run.length }).fill(false)
  for (let start = 0; start < run.length; start++) {
    for (let width = Math.min(longestWord, run.length - start); width > 1; width--) {
      if (source.frequency(run.slice(start, start + width)) === 0) continue
      known.fill(true, start, start + width)
      break
    }
  }
  return known
}

type Change = { start: number; text: string; weight: number }

/** The best word to put where an unknown character stands: the longest, then the one that sounds the same, then the commonest. */
function bestChange(
  run: string,
  at: number,
  known: readonly boolean[],
  source: SpellingSource,
): Change | null {
  for (const width of widths) {
    let best: Change | null = null
    for (let start = Math.max(0, at - width + 1); start <= at && start + width <= run.length; start++) {
      for (const candidate of candidatesFor(run.slice(start, start + width), source)) {
        const weight = weightOf(run, start, candidate, known)
        if (weight > (best?.weight ?? 0) && isClearlyBetter(run, start, candidate.text, source)) {
          best = { start, text: candidate.text, weight }
        }
      }
    }
    if (best) return best
  }
  return null
}

function candidatesFor(written: string, source: SpellingSource): Candidate[] {
  const found = source.soundingLike(written)
  for (const [at, character] of Array.from(written).entries()) {
    for (const other of lookAlikes(character)) {
      const text = written.slice(0, at) + other + written.slice(at + 1)
      const frequency = source.frequency(text)
      if (frequency > 0) found.push({ text, frequency, same: true })
    }
  }
  return found
}

/** How likely a word was meant, 0 where it must not be put there: a character of a known word would change, or too many. */
function weightOf(run: string, start: number, candidate: Candidate, known: readonly boolean[]): number {
  let changed = 0
  for (let i = 0; i < candidate.text.length; i++) {
    if (candidate.text[i] === run[start + i]) continue
    if (known[start + i]) return 0
    changed++
  }
  if (changed === 0) return 0
  const far = changed > 1
  if (far && !candidate.same) return 0
  const least = far ? leastLikely.far : candidate.same ? leastLikely.near : leastLikely.fuzzy
  return candidate.frequency < least ? 0 : (candidate.frequency * (candidate.same ? 4 : 1)) / changed
}

/** Whether the place reads much more usual with the word in it, seen with its neighbours. */
function isClearlyBetter(run: string, start: number, word: string, source: SpellingSource): boolean {
  const end = start + word.length
  const before = run.slice(Math.max(0, start - 1), start)
  const after = run.slice(end, end + 1)
  const written = source.usual(before + run.slice(start, end) + after)
  return source.usual(word) > clearly * written
}
