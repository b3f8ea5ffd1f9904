/** `match` is the part of the score that the words brought. */
export type Ranked = { readonly n: number; readonly score: number; readonly match: number }

/** The best so far in a heap, the worst on top; of equals the one that stands later is the worse. */
export class Best {
  readonly #limit: number
  readonly #scores: Float64Array
  readonly #ns: Int32Array
  readonly #matches: Float64Array
  size = 0

  constructor(limit: number) {
    this.#limit = limit
    this.#scores = new Float64Array(limit)
    this.#ns = new Int32Array(limit)
    this.#matches = new Float64Array(limit)
  }

  /** What an article must score to be kept; of those that score just that, the ones that stand earliest are. */
  get least(): number {
    return this.size < this.#limit ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0)
  }

  offer(n: number, score: number, match: number): void {
    if (this.size < this.#limit) this.#rise(this.size++, n, score, match)
    else if (!this.#worse(score, n, 0)) this.#sink(n, score, match)
  }

  /** Best first; of equals the one that stands earlier. */
  sorted(): Ranked[] {
    return Array.from({ length: this.size }, (_, i) => ({
      n: this.#ns[i] ?? 0,
      score: this.#scores[i] ?? 0,
      match: this.#matches[i] ?? 0,
    })).sort((a, b) => b.score - a.score || a.n - b.n)
  }

  #rise(at: number, n: number, score: number, match: number): void {
    let place = at
    while (place > 0) {
      const parent = (place - 1) >> 1
      if (!this.#worse(score, n, parent)) break
      this.#move(parent, place)
      place = parent
    }
    this.#put(place, n, score, match)
  }

  #sink(n: number, score: number, match: number): void {
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.size) break
      const other = child + 1
      if (other < this.size && this.#worse(this.#scores[other] ?? 0, this.#ns[other] ?? 0, child)) child++
      if (this.#worse(score, n, child)) break
      this.#move(child, place)
      place = child
    }
    this.#put(place, n, score, match)
  }

  #worse(score: number, n: number, place: number): boolean {
    const there = this.#scores[place] ?? 0
    return score < there || (score === there && n > (this.#ns[place] ?? 0))
  }

  #move(from: number, to: number): void {
    this.#put(to, this.#ns[from] ?? 0, this.#scores[from] ?? 0, this.#matches[from] ?? 0)
  }

  #put(place: number, n: number, score: number, match: number): void {
    this.#ns[place] = n
    this.#scores[place] = score
    this.#matches[place] = match
  }
}
