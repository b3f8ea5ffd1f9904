/** Milliseconds of each call, one after another. */
export function timed<Item>(items: readonly Item[], call: (item: Item) => unknown): number[] {
  return items.map((item) => {
    const started = performance.now()
    call(item)
    return performance.now() - started
  })
}

/** Seconds of one call. */
export function seconds(call: () => void): number {
  const started = performance.now()
  call()
  return (performance.now() - started) / 1000
}
