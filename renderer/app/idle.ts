import { sessionStore } from './sessionStore.ts'

/**
 * Seconds (status.get): how long nobody may touch while browsing or in a form, the length of the countdown, and after
 * how long what is personal is shaded.
 */
export type Timeouts = { browse: number; form: number; warning: number; shade: number }

export const defaultTimeouts: Timeouts = { browse: 90, form: 180, warning: 30, shade: 10 }

type Idle = {
  /**
   * When the screen was last touched, by the clock nobody sets (performance.now); null before the first touch of a
   * session.
   */
  touchedAt: number | null
  /** What is personal is covered until somebody touches (access/shade). */
  shaded: boolean
}

export const useIdle = sessionStore<Idle>({ touchedAt: null, shaded: false })

export const touched = (now: number): void => useIdle.setState({ touchedAt: now })

export type IdlePhase = { phase: 'active' } | { phase: 'warning'; left: number } | { phase: 'over' }

/** What to do after `quiet` milliseconds without a touch. `left` is in whole seconds. */
export function idlePhase(quiet: number, form: boolean, timeouts: Timeouts): IdlePhase {
  const limit = (form ? timeouts.form : timeouts.browse) * 1000
  if (quiet < limit) return { phase: 'active' }
  const left = Math.ceil((limit + timeouts.warning * 1000 - quiet) / 1000)
  return left > 0 ? { phase: 'warning', left } : { phase: 'over' }
}
