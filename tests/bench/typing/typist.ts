import type { Candidate } from '../../../shared/ime/candidates.ts'

/** Gives candidates for letters after a text. */
export type Engine = (letters: string, before: string, limit: number) => Candidate[]

export type Typed = {
  /** The place of the whole clause among the candidates of all its letters; -1 where it is none. */
  place: number
  /** Characters of the likeliest candidate that are right. */
  right: number
  /** Letters and touches it takes to write it; null where a character cannot be found. */
  touches: number | null
}

/** Pixels of the kiosk's row of candidates, and of a candidate in it (renderer/keyboard/KeyboardPanel.css). */
const row = 860
const widthOf = (text: string): number => Math.max(76, 34 * text.length + 34) + 12
const rowsExpanded = 5
const inRow = 16
const expanded = 120

/** The touches a candidate takes where it stands: itself, opening all candidates, and each screen of them. */
function touchesFor(list: readonly Candidate[], at: number): number {
  let rows = 1
  let used = 0
  for (const { text } of list.slice(0, at + 1)) {
    if (used + widthOf(text) > row) {
      rows++
      used = 0
    }
    used += widthOf(text)
  }
  return rows === 1 && at < inRow ? 1 : 1 + Math.ceil(rows / rowsExpanded)
}

/**
 * Types a clause as a person would who keys all letters and then chooses: the longest right candidate that is in sight,
 * otherwise of all of them. `keyed`: the letters of each character.
 */
export function type(engine: Engine, text: string, keyed: readonly string[], before: string): Typed {
  const letters = keyed.join('')
  const first = engine(letters, before, inRow)
  const place = first.findIndex((candidate) => candidate.text === text && candidate.used === letters.length)
  const right = Array.from(text).filter((character, at) => first[0]?.text[at] === character).length
  let touches: number | null = letters.length
  let at = 0
  while (at < text.length) {
    const buffer = keyed.slice(at).join('')
    const list: Candidate[] = engine(buffer, before + text.slice(0, at), expanded)
    const fits = list.flatMap((candidate, index) => {
      const length = candidate.text.length
      const isRight =
        text.startsWith(candidate.text, at) && candidate.used === keyed.slice(at, at + length).join('').length
      return isRight ? [{ length, cost: touchesFor(list, index) }] : []
    })
    const inSight = fits.filter(({ cost }) => cost === 1)
    const [best] = (inSight.length > 0 ? inSight : fits).sort(
      (a, b) => b.length - a.length || a.cost - b.cost,
    )
    if (!best) {
      touches = null
      break
    }
    touches += best.cost
    at += best.length
  }
  return { place, right, touches }
}
