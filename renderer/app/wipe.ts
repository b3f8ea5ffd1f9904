import { call } from '../transport/kiosk.ts'
import { resetSessionStores } from './sessionStore.ts'

/** What the wipe touches of the browser, so that it can be tested without one. */
export type Surroundings = {
  activeElement: () => { blur(): void } | null
  scrollers: () => Iterable<{ scrollTop: number; scrollLeft: number }>
  clearSelection: () => void
  endSession: () => Promise<unknown>
  loadAgain: () => Promise<void>
}

const page: Surroundings = {
  activeElement: () => (document.activeElement instanceof HTMLElement ? document.activeElement : null),
  scrollers: () => document.querySelectorAll<HTMLElement>('html, body, main'),
  clearSelection: () => getSelection()?.removeAllRanges(),
  endSession: () => call('session.end', {}),
  loadAgain,
}

/** How long the page is waited for before it is taken to be out of reach, milliseconds. */
const patience = 2000

/**
 * Loads the page afresh, so that what the stores do not hold goes too: components, closures, the undo history of fields.
 * Until it stands the screen is empty, so that no touch falls on the old page. Where the page cannot be had at the
 * moment the old one stays, wiped as it is: an error page of the browser would help nobody.
 */
async function loadAgain(): Promise<void> {
  const { body } = document
  body.hidden = true
  const there = await fetch(location.href, { signal: AbortSignal.timeout(patience) }).then(
    ({ ok }) => ok,
    () => false,
  )
  if (there) location.replace(location.href)
  else body.hidden = false
}

let number = 0

/** Counts the sessions since the page was loaded: an answer asked for in an earlier one is not looked at. */
export const sessionNumber = (): number => number

/**
 * Ends the session and leaves nothing of the person: every session store (place, form values, results, keyboard and
 * pinyin buffers, theme, text size, language, reach), focus, selection, scroll position, what the host keeps, and the
 * loaded page itself.
 * Answers still under way belong to the old session and are dropped (app/ask.ts).
 */
export async function wipe(around: Surroundings = page): Promise<void> {
  number += 1
  around.activeElement()?.blur()
  around.clearSelection()
  resetSessionStores()
  for (const scroller of around.scrollers()) {
    scroller.scrollTop = 0
    scroller.scrollLeft = 0
  }
  await Promise.all([around.endSession(), around.loadAgain()])
}
