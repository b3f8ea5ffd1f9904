/**
 * Many short texts laid end to end, so that looking for a word in all of them reads memory once from end to end instead
 * of fetching every text by itself.
 */
export class Haystack {
  readonly #text: string
  /** Where each text ends, and the next begins after one character. */
  readonly #ends: Int32Array

  constructor(texts: readonly string[]) {
    this.#text = texts.join('\n')
    let end = -1
    this.#ends = Int32Array.from(texts, (text) => {
      end += text.length + 1
      return end
    })
  }

  /** The places, ascending, of the texts that hold a word. A word is one line; the empty word is nowhere. */
  holding(word: string): number[] {
    const places: number[] = []
    if (word === '') return places
    let place = 0
    for (let at = this.#text.indexOf(word); at >= 0; at = this.#text.indexOf(word, this.#ends[place])) {
      while ((this.#ends[place] ?? at + 1) <= at) place++
      places.push(place)
    }
    return places
  }
}
