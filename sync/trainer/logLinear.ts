/** One question: its own words, and for every article its law, match, standing and whether it is right. */
export type Example = {
  readonly laws: readonly string[]
  readonly grams: readonly number[]
  readonly right: readonly boolean[]
  readonly match: readonly number[]
  readonly standing: readonly number[]
}

const rate = 0.1
const shrink = 1e-4
const matchScale = 20
const standingScale = 3

/**
 * A softmax over the articles of a question, fitted by AdaGrad: two weights for the match and the standing, and one for
 * every pair of a word and a law. Laws that are not `learnable` stay at nothing.
 */
export class LogLinear {
  #match = { weight: 1, grown: 0.1 }
  #standing = { weight: 1, grown: 0.1 }
  #tables = new Map<string, Map<number, { weight: number; grown: number }>>()

  constructor(learnable: ReadonlySet<string>) {
    for (const name of learnable) this.#tables.set(name, new Map())
  }

  /** How much of a logit one point of the match is. */
  get matchWeight(): number {
    return this.#match.weight / matchScale
  }

  get standingWeight(): number {
    return this.#standing.weight / standingScale
  }

  *weightsOf(name: string): Generator<[number, number]> {
    for (const [term, { weight }] of this.#tables.get(name) ?? []) yield [term, weight]
  }

  step({ laws, grams, right, match, standing }: Example): void {
    const scale = 1 / Math.sqrt(Math.max(1, grams.length))
    const names = new Set(laws)
    const sums = new Map<string, number>()
    for (const name of names) sums.set(name, scale * this.#sum(name, grams))
    const logits = match.map(
      (points, i) =>
        (this.#match.weight * points) / matchScale +
        (this.#standing.weight * (standing[i] ?? 0)) / standingScale +
        (sums.get(laws[i] ?? '') ?? 0),
    )
    const errors = errorsOf(logits, right)
    const byName = new Map<string, number>()
    let matchSlope = 0
    let standingSlope = 0
    for (const [i, error] of errors.entries()) {
      matchSlope += (error * (match[i] ?? 0)) / matchScale
      standingSlope += (error * (standing[i] ?? 0)) / standingScale
      const name = laws[i] ?? ''
      byName.set(name, (byName.get(name) ?? 0) + error)
    }
    move(this.#match, matchSlope, rate * 0.3)
    move(this.#standing, standingSlope, rate * 0.3)
    for (const [name, error] of byName) if (Math.abs(error) > 1e-3) this.#learn(name, grams, error * scale)
  }

  #sum(name: string, grams: readonly number[]): number {
    const table = this.#tables.get(name)
    if (!table) return 0
    let sum = 0
    for (const gram of grams) sum += table.get(gram)?.weight ?? 0
    return sum
  }

  #learn(name: string, grams: readonly number[], slope: number): void {
    const table = this.#tables.get(name)
    if (!table) return
    for (const gram of grams) {
      const entry = table.get(gram) ?? { weight: 0, grown: 1e-2 }
      table.set(gram, entry)
      move(entry, slope + shrink * entry.weight, rate)
    }
  }
}

function move(entry: { weight: number; grown: number }, slope: number, rate: number): void {
  entry.grown += slope * slope
  entry.weight -= (rate * slope) / Math.sqrt(entry.grown)
}

/** Predicted minus true probability of each article; the right ones share the truth. */
function errorsOf(logits: readonly number[], right: readonly boolean[]): number[] {
  const highest = Math.max(...logits)
  const powers = logits.map((logit) => Math.exp(logit - highest))
  const total = powers.reduce((a, b) => a + b, 0)
  const truth = 1 / right.filter(Boolean).length
  return powers.map((power, i) => power / total - (right[i] ? truth : 0))
}
