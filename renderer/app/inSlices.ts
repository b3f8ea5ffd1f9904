/** Work in slices lets the page answer the finger after this many milliseconds. */
const slice = 8

/** Whatever waits for the page goes first: a touch, a frame. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** Runs work that stops now and then to its end, in slices; null once it is not wanted any more. */
export async function inSlices<Done>(
  run: Generator<unknown, Done>,
  isWanted: () => boolean = () => true,
): Promise<Done | null> {
  let until = performance.now() + slice
  while (isWanted()) {
    const { done, value } = run.next()
    if (done) return value
    if (performance.now() < until) continue
    await nextTask()
    until = performance.now() + slice
  }
  return null
}
