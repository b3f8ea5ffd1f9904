import { type SearchHit, type SearchKind, searchKinds } from '../../../shared/contract/search.ts'
import { documentTab } from '../../../shared/search/documentTab.ts'
import type { DirectoryWords } from './directoryWords.ts'
import { points } from './matchEntries.ts'
import type { Tab } from './results.ts'

/** How the names of institutions end. */
const office =
  /(?:事务所|律所|公证处|委员会|仲裁委|调委会|服务所|服务中心|援助中心|服务站|鉴定所|鉴定中心|鉴定院)$/

/**
 * The tab that suits the words: a person's name, number or calling, an institution's name, otherwise the law; never an
 * empty one while another has something. `practitioner` and `institution` say how well the best of them matches.
 */
export function chooseTab(
  direct: readonly SearchHit[],
  said: DirectoryWords,
  tabs: Record<SearchKind, Tab>,
  practitioner: number,
  institution: number,
): SearchKind {
  const named = kindOf(direct[0])
  const wanted: (SearchKind | false | undefined)[] = [
    named,
    practitioner >= points.number && 'practitioner',
    institution >= (office.test(said.said) ? points.inName : points.number) && 'institution',
    said.kinds.length > 0 && 'practitioner',
    'law',
    institution >= points.inName && 'institution',
    ...searchKinds,
  ]
  return wanted.find((kind) => kind && tabs[kind].count > 0) || 'law'
}

function kindOf(hit: SearchHit | undefined): SearchKind | undefined {
  if (hit?.kind !== 'document') return hit?.kind
  return documentTab[hit.hit.documentKind]
}
