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

/** How much of a name, and of the tail of a name from a word on, is kept as a key: nobody types further unseeing. */
export const longestName = 24
export const longestTail = 8

/** Added to the rank of what is found by a word inside it, so that it comes after what begins so. */
export const insideRank = 10_000

/** A name is ranked by the importance of what it names; versions of a law that no longer apply from here on. */
export const firstOutdated = 8

/** The importance of a kind of entry, then the shorter name first. */
export const rankOf = (importance: number, name: string): number =>
  importance * 100 + Math.min(name.length, 99)
