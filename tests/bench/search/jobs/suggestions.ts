import { openContent } from '../../../../electron/host/content/snapshot.ts'
import { suggest } from '../../../../electron/host/search/suggest.ts'
import { timed } from '../timed.ts'

const longest = 8
const limit = 6

/** Milliseconds of the suggestions for each beginning of the questions, as somebody types them. */
export function job(kiosk: string, questions: readonly string[], today: string): number[] {
  const snapshot = openContent(kiosk, () => '2026-01-01').current()
  if (!snapshot) throw new Error('no content to search')
  const typed = questions.flatMap((question) => {
    const characters = Array.from(question).slice(0, longest)
    return characters.map((_, at) => characters.slice(0, at + 1).join(''))
  })
  const ask = (text: string) => suggest(snapshot, text, limit, today)
  for (const text of typed.slice(0, 100)) ask(text)
  return timed(typed, ask)
}
