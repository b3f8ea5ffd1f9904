import type { Suggestion } from '../../../shared/contract/search.ts'
import { ask } from '../../app/ask.ts'
import { hideKeyboard, useKeyboard } from '../../keyboard/store.ts'
import { openTarget } from './open.ts'
import { search, searchFor } from './run.ts'
import { change, here, searchAt } from './store.ts'

/** What is typed so far, the letters that are no characters yet among it. */
function typedAt(depth: number): string {
  const letters = depth === here() ? useKeyboard.getState().buffer : ''
  return searchAt(depth).text.trim() + letters
}

/**
 * Asks for suggestions to what is typed so far. One question is under way at a time: when its answer comes and more was
 * typed meanwhile, the newest is asked for. So typing never outruns the host, and no clock is needed.
 */
async function suggest(depth: number): Promise<void> {
  const text = typedAt(depth)
  if (!text) {
    change(depth, { suggestions: [] })
    return
  }
  if (searchAt(depth).suggesting !== null) return
  change(depth, { suggesting: text })
  const answer = await ask('search.suggest', { text })
  if (!answer) return
  const now = typedAt(depth)
  const found = answer.ok ? answer.value.suggestions : []
  change(depth, { suggesting: null, ...(now === text && { suggestions: found }) })
  if (now !== text) await suggest(depth)
}

/** Takes what was typed, and asks what the person may be about to look for. */
export function type(text: string): void {
  change(here(), { text })
  void suggest(here())
}

/** Other letters are under way on the keyboard: pinyin need not be turned into characters to be understood. */
export const typeLetters = (): void => void suggest(here())

/**
 * Opens what a suggestion names, or searches for its words. What was typed is searched for as well, so that the way
 * back leads to results; where that was only letters, the name that was taken.
 */
export function take({ target, segments }: Suggestion): void {
  hideKeyboard()
  if (target.kind === 'query') {
    void searchFor(target.text)
    return
  }
  const depth = here()
  if (!searchAt(depth).text.trim()) change(depth, { text: segments.map(({ text }) => text).join('') })
  void search()
  openTarget(target)
}
