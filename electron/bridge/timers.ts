/** Time as the bridge sees it; tests hand in their own. */
export type Timers = {
  /** Milliseconds that never run backwards. */
  now(): number
  /** Runs `run` once after `ms`; returns the function that calls it off. */
  after(ms: number, run: () => void): () => void
}

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms)
    return () => clearTimeout(timer)
  },
}
