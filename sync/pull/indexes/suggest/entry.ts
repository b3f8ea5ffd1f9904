/** What a suggestion opens. `word` opens nothing: letters that spell it are looked up again as the word. */
export type Opens =
  | 'law'
  | 'guide'
  | 'qa'
  | 'case'
  | 'news'
  | 'question'
  | 'institution'
  | 'practitioner'
  | 'word'

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
