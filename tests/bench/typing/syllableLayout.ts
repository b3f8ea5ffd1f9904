import chinese from 'simple-keyboard-layouts/build/layouts/chinese.js'

/** What react-simple-keyboard shows of a syllable's characters at once. */
const pageSize = 5

const layout = ((chinese as { default?: unknown }).default ?? chinese) as {
  layoutCandidates: Record<string, string>
}

/** Letters, pages and touches to write a text with the stock Chinese layout, syllable by syllable; null where it cannot. */
export function stockTouches(text: string, syllables: readonly string[]): number | null {
  let touches = 0
  for (const [at, character] of Array.from(text).entries()) {
    const syllable = (syllables[at] ?? '').replace('v', 'ü')
    const all = (
      layout.layoutCandidates[syllable] ??
      layout.layoutCandidates[syllables[at] ?? ''] ??
      ''
    ).split(' ')
    const place = all.indexOf(character)
    if (place < 0) return null
    touches += syllable.length + Math.floor(place / pageSize) + 1
  }
  return touches
}
