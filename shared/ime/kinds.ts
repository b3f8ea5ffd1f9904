/**
 * Kinds of words, after the tags of jieba's dictionary: nouns, names, verbs, particles, … `start` is what comes before
 * the first word; `whole` is a phrase or title that says nothing of its neighbours; `family` and `given` are the
 * characters of people's names, which stand only beside each other.
 */
export const kinds = [
  'start',
  'whole',
  'family',
  'given',
  'second',
  ...'n nr ns nt nz v vn vd a ad an d m q r p c f t s b z y i l j u uj ul ug uz uv ud zg g k h e o x'.split(
    ' ',
  ),
] as const

const numbers = new Map(kinds.map((kind, number) => [kind, number]))

const number = (kind: string): number => numbers.get(kind) ?? (numbers.get('x') as number)

export const start = number('start')
export const wholePhrase = number('whole')
export const familyName = number('family')
export const givenName = number('given')
export const secondGiven = number('second')

/** The number of the kind a tag of jieba's stands for; finer tags count as the one they begin with. */
export const kindOfTag = (tag: string): number => numbers.get(tag) ?? number(tag.slice(0, 1))

/** Which part of a name a kind of word may be: 1 a given name's first character, 2 its second; 0 all other words. */
export const partOfName = (kind: number): number => (kind === givenName ? 1 : kind === secondGiven ? 2 : 0)
export const partsOfName = 3

/** Whether one kind may stand after another: parts of a name only where a name is. */
export function mayFollow(before: number, kind: number): boolean {
  if (kind === givenName) return before === familyName
  if (kind === secondGiven) return before === givenName
  return before !== familyName
}
