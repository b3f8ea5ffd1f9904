import type { SearchHit } from '../../../shared/contract/search.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'
import type { Asked, Found } from './store.ts'

/** What was found, as a list to be taken away: what each is called and where it is. */
export const findingsSlip = (asked: Asked, found: Found, t: Catalogue, words: ContentWords): Taken => ({
  title: t.search.count[found.kind](found.total),
  facts: keep([{ name: t.search.label, value: asked.text.slice(0, 100) }]),
  parts: [{ heading: null, lines: found.hits.map((hit) => lineOf(hit, words)) }],
})

function lineOf(found: SearchHit, words: ContentWords): string {
  switch (found.kind) {
    case 'law': {
      const { title, number } = found.hit
      return `《${bareTitle(title)}》${number}`
    }
    case 'document':
      return found.hit.title
    case 'practitioner': {
      const { name, expertise, institutionName } = found.hit
      return [name, words.list(expertise), institutionName].join(' · ')
    }
    case 'institution': {
      const { name, district, address } = found.hit
      return [name, words.of(district), address].join(' · ')
    }
    case 'penalty': {
      const { subjectName, penaltyKind, cause, docNo } = found.hit
      return [subjectName, words.of(penaltyKind), cause, docNo].join(' · ')
    }
  }
}
