import type { Part } from './parts.ts'

/** Where the frame is: at one of these parts, so many times gone round; `depth` groups have been gone into. */
export type Walk = { parts: Part[]; at: number; rounds: number; depth: number }

/** Inside a group the frame goes round so often before it comes out again. */
const mostRounds = 2

export const beginWalk = (parts: Part[], depth = 0): Walk => ({ parts, at: 0, rounds: 0, depth })

/** The frame one further; null when it has gone round often enough and comes out. */
export function stepOn(walk: Walk): Walk | null {
  const { parts, at, rounds } = walk
  if (at + 1 < parts.length) return { ...walk, at: at + 1 }
  return rounds + 1 < mostRounds ? { ...walk, at: 0, rounds: rounds + 1 } : null
}

/** The same walk over the parts of the screen as it is now: the frame stays around `held`, as deep in groups as it was. */
export function renewed(walk: Walk, screen: Part[], held: HTMLElement): Walk {
  const within = (parts: Part[], depth: number): Walk => {
    const at = parts.findIndex(({ elements }) => elements.includes(held))
    const deeper = depth < walk.depth ? (parts[at]?.parts ?? []) : []
    return deeper.length > 0 ? within(deeper, depth + 1) : { ...walk, parts, at, depth }
  }
  return within(screen, 0)
}
