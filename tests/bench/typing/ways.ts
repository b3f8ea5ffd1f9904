export type Way = { name: string; letters(syllables: readonly string[]): string }

const swaps: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^([zcs])(?!h)/, '$1h'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^l/, 'n'],
]
const ends: readonly (readonly [RegExp, string])[] = [
  [/(an|en|in)$/, '$1g'],
  [/(an|en|in)g$/, '$1'],
]

/** The first sound of a kind that can be taken for another is. */
const swap = (syllable: string, all: typeof swaps): string => {
  const [pattern, other] = all.find(([wanted]) => wanted.test(syllable)) ?? [/$/, '']
  return syllable.replace(pattern, other)
}

/** How the same words are keyed: written out, by initials, and with every sound swapped that people take for another. */
export const ways: readonly Way[] = [
  { name: 'full pinyin', letters: (syllables) => syllables.join('') },
  { name: 'initials', letters: (syllables) => syllables.map((syllable) => syllable.slice(0, 1)).join('') },
  {
    name: 'sounds swapped',
    letters: (syllables) => syllables.map((syllable) => swap(swap(syllable, swaps), ends)).join(''),
  },
]
