/** How often words, and words after each other, stand in texts. `''` is the beginning of a text. */
export type Counts = {
  total: number
  words: ReadonlyMap<string, number>
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>
}

export function countWords(texts: readonly string[], cut: (text: string) => string[]): Counts {
  const words = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  let total = 0
  for (const text of texts) {
    let before = ''
    for (const word of cut(text)) {
      total++
      words.set(word, (words.get(word) ?? 0) + 1)
      const after = pairs.get(before) ?? new Map<string, number>()
      pairs.set(before, after.set(word, (after.get(word) ?? 0) + 1))
      before = word
    }
  }
  return { total, words, pairs }
}
