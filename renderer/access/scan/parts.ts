import { question } from '../question.ts'

/** What the frame stops at: one thing to press, or several to go into. */
export type Part = { elements: HTMLElement[]; parts: Part[] }

/** So many are gone through one by one; more are gone through in groups of `inGroup`. */
const oneByOne = 8
const inGroup = 6

/** The areas of a screen in the order they are gone through: typing first while there is something to type into. */
const areas = [
  '.candidates',
  '.keyboard .hg-rows',
  '.handwriting',
  'main, .sheet',
  '.screen-actions',
  '.read-aloud',
  '.top-bar',
  '.bottom-bar',
]
const pressable = 'button, a[href], input, textarea, [role="tab"], [role="button"]'

const usable = (element: HTMLElement): boolean =>
  !element.matches('[disabled], [data-disabled], [aria-disabled="true"]') &&
  element.closest('[inert], [aria-hidden="true"]') === null &&
  element.checkVisibility()

const pressables = (area: Element): HTMLElement[] =>
  [...area.querySelectorAll<HTMLElement>(pressable)].filter(usable)

/** Whether a finger could press it now: a script could press what is covered as well. */
export const isWithinReach = (element: HTMLElement): boolean =>
  element.isConnected && usable(element) && (question()?.contains(element) ?? true)

const single = (element: HTMLElement): Part => ({ elements: [element], parts: [] })

/** One part for these; null when there are none. */
export function together(parts: Part[]): Part | null {
  const [only] = parts
  if (!only || parts.length === 1) return only ?? null
  return { elements: parts.flatMap(({ elements }) => elements), parts }
}

/** Long lists in groups, so that no way through them is long. */
export function grouped(parts: Part[]): Part[] {
  if (parts.length <= oneByOne) return parts
  const groups = Array.from({ length: Math.ceil(parts.length / inGroup) }, (_, at) =>
    together(parts.slice(at * inGroup, (at + 1) * inGroup)),
  )
  return grouped(groups.filter((group) => group !== null))
}

function partOf(area: Element): Part | null {
  const rows = [...area.querySelectorAll('.hg-row')]
  if (rows.length === 0) return together(grouped(pressables(area).map(single)))
  return together(rows.map((row) => together(pressables(row).map(single))).filter((row) => row !== null))
}

/** The areas of the screen that stands now; a question that must be answered is alone. */
export function partsOfScreen(): Part[] {
  const asked = question()
  const found = asked ? [asked] : areas.flatMap((area) => [...document.querySelectorAll(area)])
  const parts = found.map(partOf).filter((part) => part !== null)
  const [only] = parts
  return parts.length === 1 && only && only.parts.length > 0 ? only.parts : parts
}

/** What is framed for something hidden that is pressed: its label. */
export const shownOf = (element: HTMLElement): Element =>
  element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element

/** Presses as a finger would; a field is focused, which brings the keyboard. */
export function pressOn(element: HTMLElement): void {
  if (element.matches('input, textarea')) element.focus()
  element.click()
}
