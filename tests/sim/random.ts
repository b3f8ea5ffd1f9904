/** What happens by chance in a simulation; the same seed, the same chances. */
export type Chance = {
  /** From 0 up to, and not, 1. */
  next(): number
  /** From 0 up to, and not, `n`. */
  below(n: number): number
  happens(probability: number): boolean
  pick<T>(of: readonly T[]): T
}

/** SplitMix32: small, and good enough to choose what goes wrong. */
export function chances(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x9e37_79b9) >>> 0
    let z = state
    z = Math.imul(z ^ (z >>> 16), 0x85eb_ca6b)
    z = Math.imul(z ^ (z >>> 13), 0xc2b2_ae35)
    return ((z ^ (z >>> 16)) >>> 0) / 2 ** 32
  }
  const below = (n: number): number => Math.floor(next() * n)
  return {
    next,
    below,
    happens: (probability) => next() < probability,
    pick: (of) => {
      const chosen = of[below(of.length)]
      if (chosen === undefined) throw new RangeError('nothing to pick from')
      return chosen
    },
  }
}
