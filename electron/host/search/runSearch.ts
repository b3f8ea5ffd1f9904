import type { Output } from '../../../shared/contract/contract.ts'
import { type SearchKind, searchKinds, searchMethods } from '../../../shared/contract/search.ts'
import { directoryOf } from '../content/directory.ts'
import type { Snapshot } from '../content/snapshot.ts'
import type { Viewpoint } from '../content/viewpoint.ts'
import { articleResults } from './articles.ts'
import { chooseTab } from './chooseTab.ts'
import { directHits } from './directHits.ts'
import { directoryWords } from './directoryWords.ts'
import { documentResults, findDocuments } from './documents.ts'
import { institutionResults } from './institutions.ts'
import { penaltyResults } from './penalties.ts'
import { practitionerResults } from './practitioners.ts'
import { type Query, type Search, type Tab, tab } from './results.ts'
import { readWords } from './words.ts'

/**
 * One search over everything the kiosk knows (Codes, Arts 10-13). Every kind is matched, for the counts of the tabs; the
 * hits of one are laid out. The count of the tab shown is what is left of it by the filters, that of the others what
 * would be found there without any.
 */
export function runSearch(snapshot: Snapshot, query: Query, view: Viewpoint): Output<'search.run'> {
  const words = readWords(snapshot, query.text, query.verbatim, view.today)
  const directory = directoryOf(snapshot.db, view.place)
  const search: Search = { snapshot, directory, words, view }
  const said = directoryWords(snapshot.db, directory, words.text)
  const documents = findDocuments(search)
  const practitioners = practitionerResults(search, said)
  const institutions = institutionResults(search, said)
  const tabs: Record<SearchKind, Tab> = {
    law: tab(articleResults(search)),
    qa: tab(documentResults(search, documents, 'qa')),
    case: tab(documentResults(search, documents, 'case')),
    practitioner: tab(practitioners),
    institution: tab(institutions),
    penalty: tab(penaltyResults(search)),
    news: tab(documentResults(search, documents, 'news')),
  }
  const direct = directHits(search)
  const kind = query.kind ?? chooseTab(direct, said, tabs, practitioners.best, institutions.best)
  const page = tabs[kind].page(query)
  return {
    corrected: words.corrected,
    kind,
    tabs: searchKinds.map((each) => ({ kind: each, count: each === kind ? page.total : tabs[each].count })),
    direct,
    ...page,
  }
}

/** Searches once, so that the first person does not wait for what is read when it is first asked for. */
export function warmUp(snapshot: Snapshot, view: Viewpoint): void {
  runSearch(snapshot, searchMethods['search.run'].input.parse({ text: '法律' }), view)
}
