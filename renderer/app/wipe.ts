import { call } from '../transport/kiosk.ts'
import { resetSessionStores } from './sessionStore.ts'

/** What the wipe touches of the browser, so that it can be tested without one. */
export type Surroundings = {
  activeElement: () => { blur(): void } | null
  scrollers: () => Iterable<{ scrollTop: number; scrollLeft: number }>
  clearSelection: () => void
  endSession: () => Promise<unknown>
}

const page: Surroundings = {
  activeElement: () => (document.activeElement instanceof HTMLElement ? document.activeElement : null),
  scrollers: () => document.querySelectorAll<HTMLElement>('html, body, main'),
  clearSelection: () => getSelection()?.removeAllRanges(),
  endSession: () => call('session.end', {}),
}

let number = 0

/** Counts the sessions since the page was loaded: an answer asked for in an earlier one is not looked at. */
export const sessionNumber = (): number => number

/**
 * Ends the session and leaves nothing of the person: every session store (place, form values, results, keyboard and
 * pinyin buffers, theme, text size, language, reach), focus, selection, scroll position, and what the host keeps.
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
  await around.endSession()
}
