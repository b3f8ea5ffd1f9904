import { directoryOf } from '../../../../electron/host/content/directory.ts'
import { openContent } from '../../../../electron/host/content/snapshot.ts'
import { articleResults } from '../../../../electron/host/search/articles.ts'
import { findDocuments } from '../../../../electron/host/search/documents.ts'
import { rankArticles } from '../../../../electron/host/search/rankArticles.ts'
import { runSearch } from '../../../../electron/host/search/runSearch.ts'
import { readWords } from '../../../../electron/host/search/words.ts'
import { searchMethods } from '../../../../shared/contract/search.ts'
import { timed } from '../timed.ts'

/** Milliseconds of the kiosk's whole call, and of its larger parts where each is called alone. */
export function job(kiosk: string, questions: readonly string[], today: string): Record<string, number[]> {
  const snapshot = openContent(kiosk, () => '2026-01-01').current()
  if (!snapshot) throw new Error('no content to search')
  const view = { today, place: { longitude: 121.4737, latitude: 31.2304 } }
  const run = (text: string) => runSearch(snapshot, searchMethods['search.run'].input.parse({ text }), view)
  for (const text of questions.slice(0, 50)) run(text)
  const directory = directoryOf(snapshot.db, view.place)
  const read = (text: string) => readWords(snapshot, text, false, today)
  const searches = questions.map((text) => ({ snapshot, directory, words: read(text), view }))
  return {
    'whole call': timed(questions, run),
    'words understood': timed(questions, read),
    'articles ranked, 500': timed(searches, ({ words }) => rankArticles(snapshot, words.text)),
    'law tab, ranking included': timed(searches, articleResults),
    'documents matched': timed(searches, findDocuments),
  }
}
