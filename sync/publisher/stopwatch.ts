/** Runs a step and notes how long it took. */
export type Timed = <T>(stage: string, step: () => Promise<T> | T) => Promise<T>

/** Times steps by name; `seconds` holds what was measured so far. */
export function stopwatch(): { timed: Timed; seconds: Record<string, number> } {
  const seconds: Record<string, number> = {}
  return {
    seconds,
    async timed(stage, step) {
      const start = performance.now()
      const value = await step()
      seconds[stage] = Math.round(performance.now() - start) / 1000
      return value
    },
  }
}
