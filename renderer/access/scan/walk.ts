import type { Part } from './parts.ts'

/** Where the frame is: at one of these parts, so many times gone round. */
export type Walk = { parts: Part[]; at: number; rounds: number }

/** Inside a group the frame goes round so often before it comes out again. */
const mostRounds = 2

export const beginWalk = (parts: Part[], at = 0): Walk => ({
  parts,
  at: Math.min(at, parts.length - 1),
  rounds: 0,
})

/** The frame one further; null when it has gone round often enough and comes out. */
export function stepOn({ parts, at, rounds }: Walk): Walk | null {
  if (at + 1 < parts.length) return { parts, at: at + 1, rounds }
  return rounds + 1 < mostRounds ? { parts, at: 0, rounds: rounds + 1 } : null
}
