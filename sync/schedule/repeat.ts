export type Repeated = { now(): void; close(): void }

/**
 * Runs `task` at once and then again and again, `seconds` after each end, spread by up to a tenth so that a fleet
 * does not arrive together. Never two runs at a time; `now()` brings the next run forward.
 */
export function repeat(task: () => Promise<unknown>, seconds: number, random: () => number): Repeated {
  let timer: NodeJS.Timeout | undefined
  let running = false
  let again = false
  let closed = false

  const run = async (): Promise<void> => {
    if (running) {
      again = true
      return
    }
    running = true
    clearTimeout(timer)
    await task()
    running = false
    if (closed) return
    const wait = again ? 0 : seconds * 1000 * (0.9 + 0.2 * random())
    again = false
    timer = setTimeout(start, wait)
  }
  const start = (): void => {
    run().catch((error) => {
      throw error // A task answers with a Result; a throw is a bug and ends the process, which is then restarted.
    })
  }
  start()
  return {
    now: start,
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
