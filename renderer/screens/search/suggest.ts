import type { Suggestion } from '../../../shared/contract/search.ts'
import { ask } from '../../app/ask.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { openTarget } from './open.ts'
import { search, searchFor } from './run.ts'
import { change, here, searchAt } from './store.ts'

/**
 * Asks for suggestions to what stands in the field. One question is under way at a time: when its answer comes and the
 * text has changed meanwhile, the newest text is asked for. So typing never outruns the host, and no clock is needed.
 */
async function suggest(depth: number): Promise<void> {
  const { text, suggesting } = searchAt(depth)
  if (suggesting !== null) return
  change(depth, { suggesting: text })
  const answer = await ask('search.suggest', { text })
  if (!answer) return
  const now = searchAt(depth).text
  const found = answer.ok ? answer.value.suggestions : []
  change(depth, { suggesting: null, ...(now === text && { suggestions: found }) })
  if (now !== text && now.trim()) await suggest(depth)
}

/** Takes what was typed, and asks what the person may be about to look for. */
export function type(text: string): void {
  const depth = here()
  if (text.trim()) {
    change(depth, { text })
    void suggest(depth)
  } else {
    change(depth, { text, suggestions: [] })
  }
}

/**
 * Opens what a suggestion names, or searches for its words. What was typed is searched for as well, so that the way
 * back leads to results.
 */
export function take({ target }: Suggestion): void {
  hideKeyboard()
  if (target.kind === 'query') {
    void searchFor(target.text)
    return
  }
  void search()
  openTarget(target)
}
