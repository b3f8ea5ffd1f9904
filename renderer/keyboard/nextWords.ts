import words from '../../resources/ime/words.txt?raw'

/** The words of this kiosk in their order. */
const list = words
  .split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split(' ')[0] ?? '')

const longestWord = Math.max(...list.map((word) => word.length))

/** The rests of words that what was written last begins: after 劳, 动 and 动合同. The longest beginning counts most. */
export function nextWords(before: string, limit: number): string[] {
  const found = new Set<string>()
  for (let length = Math.min(before.length, longestWord - 1); length > 0; length--) {
    const beginning = before.slice(-length)
    for (const word of list)
      if (word.length > length && word.startsWith(beginning)) found.add(word.slice(length))
  }
  return [...found].slice(0, limit)
}
