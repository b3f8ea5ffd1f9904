export type Candidate = {
  text: string
  /** How many letters of the buffer it stands for. */
  used: number
}

type Entry = { text: string; syllables: readonly string[]; rank: number }

export type PinyinEngine = { candidates(buffer: string, limit: number): Candidate[] }

/**
 * How much of the buffer a word can stand for: each of its syllables in turn takes at least its first letter, or more,
 * or all of it (`gz`, `gongz`, `gongzi` for 工资). Null when the buffer has letters the word cannot take before its last
 * syllable; `whole` counts the syllables taken in full.
 */
function match(
  syllables: readonly string[],
  buffer: string,
  at = 0,
  syllable = 0,
): { used: number; taken: number; whole: number } {
  const sound = syllables[syllable]
  let best = { used: at, taken: syllable, whole: 0 }
  if (sound === undefined || at === buffer.length) return best
  for (let length = 1; length <= sound.length && buffer[at + length - 1] === sound[length - 1]; length++) {
    const rest = match(syllables, buffer, at + length, syllable + 1)
    const whole = rest.whole + (length === sound.length ? 1 : 0)
    if (rest.used > best.used || (rest.used === best.used && whole > best.whole)) best = { ...rest, whole }
  }
  return best
}

/** Reads lines `word syllable syllable …`; a line of single characters `syllable 字字字` gives each of them. */
function read(words: string, characters: string): Entry[] {
  const lines = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('#'))
  const wordEntries = lines(words).map((line, rank) => {
    const [text = '', ...syllables] = line.split(' ')
    return { text, syllables, rank }
  })
  const single = lines(characters).flatMap((line) => {
    const [sound = '', all = ''] = line.split(' ')
    return [...all].map((text, rank) => ({ text, syllables: [sound], rank }))
  })
  return [...wordEntries, ...single]
}

/**
 * Turns letters into words of a dictionary: whole pinyin, the beginning of it, initials, or a mixture. Words that use
 * up all letters come first (complete ones before unfinished ones), then those that use a part, the longest part first.
 */
export function pinyinEngine(words: string, characters: string): PinyinEngine {
  const byLetter = Map.groupBy(read(words, characters), (entry) => entry.syllables[0]?.[0] ?? '')

  return {
    candidates(buffer, limit) {
      const found = (byLetter.get(buffer[0] ?? '') ?? []).flatMap((entry) => {
        const { used, taken, whole } = match(entry.syllables, buffer)
        const finished = taken === entry.syllables.length
        // A word of which only a part was typed is offered only when nothing else follows in the buffer.
        if (used === 0 || (!finished && used < buffer.length)) return []
        // Half-typed syllables in the middle of a longer buffer would offer too much by chance.
        if (used < buffer.length && whole < entry.syllables.length) return []
        return [
          {
            text: entry.text,
            used,
            finished,
            whole: whole / entry.syllables.length,
            rank: entry.rank,
            size: entry.syllables.length,
          },
        ]
      })
      found.sort(
        (a, b) =>
          b.used - a.used ||
          Number(b.finished) - Number(a.finished) ||
          b.whole - a.whole ||
          a.size - b.size ||
          a.rank - b.rank,
      )
      const seen = new Set<string>()
      return found
        .filter(({ text }) => !seen.has(text) && seen.add(text))
        .slice(0, limit)
        .map(({ text, used }) => ({ text, used }))
    },
  }
}
