import { lookAlikes } from './lookAlikes.ts'

/** A word that may have been meant: `same` where it sounds exactly like what was written. */
export type Candidate = { text: string; frequency: number; same: boolean }

export type SpellingSource = {
  /** How many words were counted. */
  total: number
  /** How often a word occurs; 0 where it is none, and 1 for a name that exists. */
  frequency(word: string): number
  soundingLike(word: string): Candidate[]
  /** In how many articles the rarest pair of neighbours in a text stands: how usual it is to write so. */
  usual(text: string): number
  /** Cuts a text into words of the language at large, which the content need not know. */
  cut(text: string): string[]
}

const runs = /\p{Script=Han}{2,}/gu
/** Characters of a text that are looked at: longer ones are questions, whose other words say enough. */
const longest = 60
const longestWord = 6
const widths = [2, 3, 4]
/** Stretches of a run that are looked at: what has more unknown characters than this is no misspelling. */
const mostStretches = 24
/** Characters that other words are put together with: hardly ever the mistake. */
const grammatical = new Set('的了吗不没里也都就')
/** How likely a word is written wrong: one character that sounds or looks like it, one that nearly does, two characters. */
const slip = { near: 1e-3, fuzzy: 2e-4, far: 2e-6 }
/** How many times likelier the corrected text must be, and how many times more usual its pairs in the articles. */
const clearly = { likelier: 40, moreUsual: 20 }

/**
 * The text with misspelt words put right, or null where nothing is clearly wrong. A word is put in the place of others
 * when it is clearly likelier to have been meant than they are to stand side by side; characters of words that exist
 * stay.
 */
export function correctSpelling(text: string, source: SpellingSource): string | null {
  const begun = text.slice(0, longest).replace(runs, (run) => correctRun(run, source))
  const corrected = begun + text.slice(longest)
  return corrected === text ? null : corrected
}

/** A run with what its characters belong to: `known` words, and where words (known or single characters) begin. */
type Reading = { run: string; known: boolean[]; starts: Set<number> }

type Change = { start: number; end: number; text: string; gain: number }

/** The run with every change that is clearly better, the clearest first; changes do not overlap. */
function correctRun(run: string, source: SpellingSource): string {
  const reading = read(run, source)
  const changes = stretches(reading)
    .slice(0, mostStretches)
    .flatMap(([start, end]) => bestChange(reading, start, end, source) ?? [])
    .sort((a, b) => b.gain - a.gain)
  const characters = Array.from({ length: run.length }, (_, at) => run[at] ?? '')
  const taken = new Set<number>()
  for (const { start, end, text } of changes) {
    const places = Array.from({ length: end - start }, (_, i) => start + i)
    if (places.some((place) => taken.has(place))) continue
    for (const place of places) {
      taken.add(place)
      characters[place] = text[place - start] ?? ''
    }
  }
  return characters.join('')
}

/** Stretches of whole words, two to four characters long, that hold an unknown character. */
function stretches({ run, known, starts }: Reading): [start: number, end: number][] {
  return [...starts].flatMap((start) =>
    widths
      .map((width): [number, number] => [start, start + width])
      .filter(([, end]) => end <= run.length && starts.has(end) && known.slice(start, end).includes(false)),
  )
}

function read(run: string, source: SpellingSource): Reading {
  const known = Array.from<boolean>({ length: run.length }).fill(false)
  const starts = new Set([run.length])
  let at = 0
  for (const word of source.cut(run)) {
    starts.add(at)
    if (word.length > 1 || grammatical.has(word)) known.fill(true, at, at + word.length)
    at += word.length
  }
  for (let start = 0; start < run.length; start++) {
    // Looking words up takes the time, and most questions have nothing unknown in them.
    const unknown = known.indexOf(false, start)
    if (unknown === -1) break
    for (
      let width = Math.min(longestWord, run.length - start);
      start + width > unknown && width > 1;
      width--
    ) {
      if (source.frequency(run.slice(start, start + width)) === 0) continue
      known.fill(true, start, start + width)
      break
    }
  }
  return { run, known, starts }
}

/** The word that most likely was meant by a stretch. */
function bestChange(reading: Reading, start: number, end: number, source: SpellingSource): Change | null {
  let best: Change | null = null
  const written = likelihood(reading, start, end, source)
  for (const candidate of candidatesFor(reading, start, end, source)) {
    const meant = (candidate.frequency / source.total) * slipTo(candidate, reading, start)
    const gain = meant / written
    if (gain <= (best?.gain ?? clearly.likelier)) continue
    if (isMoreUsual(reading.run, start, candidate.text, source))
      best = { start, end, text: candidate.text, gain }
  }
  return best
}

/** How likely the words of a stretch stand side by side by chance. */
function likelihood({ starts, run }: Reading, from: number, to: number, source: SpellingSource): number {
  let product = 1
  let start = from
  for (let end = from + 1; end <= to; end++) {
    if (!starts.has(end)) continue
    product *= Math.max(0.5, source.frequency(run.slice(start, end))) / source.total
    start = end
  }
  return product
}

function candidatesFor(
  { run, known }: Reading,
  start: number,
  end: number,
  source: SpellingSource,
): Candidate[] {
  const written = run.slice(start, end)
  const found = source.soundingLike(written)
  for (let at = 0; at < written.length; at++) {
    if (known[start + at]) continue
    for (const other of lookAlikes(written[at] ?? '')) {
      const text = written.slice(0, at) + other + written.slice(at + 1)
      const frequency = source.frequency(text)
      if (frequency > 0) found.push({ text, frequency, same: true })
    }
  }
  return found
}

/** How likely a word is written as it stands there; 0 where it stands so already, or what should stay would change. */
function slipTo({ text, same }: Candidate, { run, known }: Reading, start: number): number {
  let changed = 0
  for (let i = 0; i < text.length; i++) {
    if (text[i] === run[start + i]) continue
    if (known[start + i]) return 0
    changed++
  }
  if (changed === 0) return 0
  if (changed === 1) return same ? slip.near : slip.fuzzy
  return same && changed === 2 ? slip.far : 0
}

/** Whether the place reads much more usual with the word in it, seen with its neighbours. */
function isMoreUsual(run: string, start: number, word: string, source: SpellingSource): boolean {
  const written = source.usual(run.slice(Math.max(0, start - 1), start + word.length + 1))
  return source.usual(word) + source.frequency(word) > clearly.moreUsual * written
}
