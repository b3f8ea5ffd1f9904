import type { KeyboardEvent } from 'react'

/** From the button at `at` to another, by each key; beyond the last one lies the first. */
const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowDown: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  ArrowUp: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_, last) => last,
}

/** Arrow keys move the focus along a row of buttons of which only one is reached by the tabulator (WAI-ARIA: roving tabindex). */
export function stepFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const buttons: (Element & HTMLOrSVGElement)[] = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(event.target as HTMLElement)
  if (!step || at < 0) return
  event.preventDefault()
  buttons[step(at, buttons.length - 1)]?.focus()
}
