import type { Target } from '../../../shared/contract/search.ts'
import { documentNumbers } from '../../../shared/search/documentNumber.ts'
import { correctSpelling } from '../../../shared/search/spelling.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { cleanText } from './cleanText.ts'
import { directTargets } from './directTargets.ts'
import { lookupsOf } from './lookups.ts'
import { pinyinKey, spelledNames } from './spelledNames.ts'
import { spellingSource } from './spellingSource.ts'

/** Only so many characters are checked for spelling: the other words of a longer question say what it is about. */
const fewWords = 16

export type Understood = {
  /** The query as it is looked up: folded, in simplified characters, 200 characters at most. */
  text: string
  /** The same with misspelt words put right; null where there are none. */
  corrected: string | null
  /** Exactly what was named. */
  direct: Target[]
  /** Names of practitioners and institutions that pinyin or initials stand for, best first, at most 20. */
  names: string[]
}

/**
 * What a query of any kind and length asks for. `today` (a date in China) is needed to follow the number of a penalty
 * that is public for a time; without it such a number names nothing.
 */
export function understand(
  snapshot: Pick<Snapshot, 'db' | 'articles'>,
  text: string,
  today: string | null = null,
): Understood {
  const clean = cleanText(text)
  const lookups = lookupsOf(snapshot.db)
  const direct = directTargets(lookups, clean, today)
  const key = pinyinKey(clean)
  const names = key ? spelledNames(lookups, key) : []
  const found = direct.length > 0 || names.length > 0 || documentNumbers(clean).length > 0
  const corrected =
    found || clean.length > fewWords
      ? null
      : correctSpelling(clean, spellingSource(lookups, snapshot.articles))
  return { text: clean, corrected, direct, names }
}
