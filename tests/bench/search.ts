import { openContent } from '../../electron/host/content/snapshot.ts'
import { searchLaws } from '../../electron/host/search/lawSearch.ts'
import { print, spread } from './figures.ts'

/** Milliseconds a question, top 20, its tokenising, counts and snippets included, one after another on one thread. */
export function benchSearch(kiosk: string, questions: readonly string[]): void {
  const content = openContent(kiosk)
  const snapshot = content.current()
  if (!snapshot) throw new Error('no content to search')
  const ask = (text: string) => searchLaws(snapshot.db, { text, offset: 0, limit: 20 })
  for (const text of questions.slice(0, 50)) ask(text)
  const times = questions.map((text) => {
    const started = performance.now()
    ask(text)
    return performance.now() - started
  })
  print('search, whole questions', spread(times, 'ms'))
  content.close()
}
