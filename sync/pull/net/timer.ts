import type { After } from './limits.ts'

/** The timer of the machine. */
export const timer: After = (ms, run) => {
  const running = setTimeout(run, ms)
  return () => clearTimeout(running)
}
