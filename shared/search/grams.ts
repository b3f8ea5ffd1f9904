/** One term of the index: a Chinese character pair or single character, or a whole word of other scripts. */
export type Gram = { readonly text: string; readonly start: number; readonly end: number }

const chinese = /\p{Script=Han}/u
const words = /[\p{Script=Han}]+|[\p{L}\p{N}]+/gu
const pieces = /\p{Script=Han}+|[^\p{Script=Han}]+/gu

/** Full-width to half-width, capitals to small: applied character by character, so offsets stay those of the text. */
export function fold(text: string): string {
  if (text.normalize('NFKC').toLowerCase() === text) return text
  return Array.from(text, (character) => {
    const folded = character.normalize('NFKC').toLowerCase()
    return folded.length === character.length ? folded : character
  }).join('')
}

/** The runs of letters in a folded text, Chinese apart from other scripts, with where each starts. */
function* runs(folded: string): Generator<{ run: string; start: number; han: boolean }> {
  for (const word of folded.matchAll(words)) {
    for (const piece of word[0].matchAll(pieces)) {
      yield { run: piece[0], start: word.index + piece.index, han: chinese.test(piece[0]) }
    }
  }
}

/**
 * What a text is indexed under: each Chinese character and each pair of neighbours (so that 离婚 and 工伤 are found,
 * which an index of three-character pieces cannot do), and other words whole. Space-separated for FTS5's unicode61.
 */
export function indexTerms(text: string): string {
  const terms: string[] = []
  for (const { run, han } of runs(fold(text))) {
    if (!han) {
      terms.push(run)
      continue
    }
    const characters = Array.from(run)
    for (const [i, character] of characters.entries()) {
      terms.push(character)
      const next = characters[i + 1]
      if (next) terms.push(character + next)
    }
  }
  return terms.join(' ')
}

/** What a query is looked up by: pairs where there are two characters or more, the character itself where it stands alone. */
export function queryGrams(text: string): Gram[] {
  const grams: Gram[] = []
  for (const { run, start, han } of runs(fold(text))) {
    const characters = Array.from(run)
    if (!han || characters.length === 1) {
      grams.push({ text: run, start, end: start + run.length })
      continue
    }
    let at = start
    for (const [i, character] of characters.entries()) {
      const next = characters[i + 1]
      if (next) grams.push({ text: character + next, start: at, end: at + character.length + next.length })
      at += character.length
    }
  }
  return grams
}
