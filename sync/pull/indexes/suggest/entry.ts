import type { Opens } from '../../../../shared/search/suggestionKey.ts'

/** One thing that may be suggested, with everything it is found by. `rank`: the lower, the sooner. */
export type Entry = {
  opens: Opens
  id: string
  rank: number
  /** Found by their beginnings: bare names, pinyin, initials. */
  names: readonly string[]
  /** Found by the beginnings of the words in them as well. */
  texts: readonly string[]
}
