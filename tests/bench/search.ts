import { openContent } from '../../electron/host/content/snapshot.ts'
import { runSearch } from '../../electron/host/search/runSearch.ts'
import { searchMethods } from '../../shared/contract/search.ts'
import { print, spread } from './figures.ts'

/** Milliseconds a question, top 20, its tokenising, tabs, counts and snippets included, one after another on one thread. */
export function benchSearch(kiosk: string, questions: readonly string[]): void {
  const content = openContent(kiosk)
  const snapshot = content.current()
  if (!snapshot) throw new Error('no content to search')
  const view = { today: '2026-06-01', place: { longitude: 121.4737, latitude: 31.2304 } }
  const ask = (text: string) => runSearch(snapshot, searchMethods['search.run'].input.parse({ text }), view)
  for (const text of questions.slice(0, 50)) ask(text)
  const times = questions.map((text) => {
    const started = performance.now()
    ask(text)
    return performance.now() - started
  })
  print('search, whole questions', spread(times, 'ms'))
  content.close()
}
