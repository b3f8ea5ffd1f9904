import type { Target } from '../../../shared/contract/search.ts'
import { articlePaths } from '../../../shared/search/articlePaths.ts'
import { bareName } from '../../../shared/search/bareName.ts'
import { documentNumber } from '../../../shared/search/documentNumber.ts'
import { firstOutdated } from '../../../shared/search/suggestionKey.ts'
import { beginningWith } from './beginnings.ts'
import type { Lookups, NamedRow } from './lookups.ts'
import { pinyinKey } from './spelledNames.ts'

/**
 * Exactly what a text names, best first: a law, an article in it, a document number, an institution, everybody of that
 * name, whose certificate it is. Empty where this content holds no such thing. Without `today` a penalty whose
 * publicity ends some day leads nowhere (Codes, Art. 12).
 */
export function directTargets(lookups: Lookups, text: string, today: string | null): Target[] {
  const key = bareName(text)
  if (key === '') return []
  const whole = namedRows(lookups, key, today)
  if (whole.length > 0) return whole.map(targetOf)
  const number = documentNumber(text)
  const issued = number ? namedRows(lookups, number, today) : []
  if (issued.length > 0) return issued.map(targetOf)
  for (const path of articlePaths(text)) {
    const laws = namedRows(lookups, path.name, today).filter(({ kind }) => kind === 'law')
    if (laws.length > 0) return laws.map((law) => articleIn(lookups, law, path.number))
  }
  return spelledLaw(lookups, text)
}

/** Rows of a name that count today; of a law's versions the ones that apply, where there is any. */
function namedRows(lookups: Lookups, key: string, today: string | null): NamedRow[] {
  const rows = lookups.named
    .all(key)
    .filter(({ until }) => until === null || (today !== null && today <= until))
  const applies = rows.some(
    ({ kind, rank, article }) => kind === 'law' && article === '' && rank < firstOutdated,
  )
  return rows.filter(({ kind, rank }) => !applies || kind !== 'law' || rank < firstOutdated)
}

function targetOf({ kind, id, article }: NamedRow): Target {
  if (kind === 'law') return { kind, lawId: id, articleId: article || null }
  return kind === 'institution' ? { kind, institutionId: id } : { kind, practitionerId: id }
}

/** The article of a law; the law itself where it has no such article, and a book where the old number means nothing. */
function articleIn(lookups: Lookups, law: NamedRow, number: string): Target {
  if (law.article !== '') return targetOf(law)
  return { kind: 'law', lawId: law.id, articleId: articleNumbered(lookups, law.id, number) }
}

/** The id of an article by its number as statutes write it. Most ids say the number; the rest is looked for. */
export function articleNumbered(lookups: Lookups, lawId: string, number: string): string | null {
  return (
    lookups.articleById.get(`${lawId}#${number}`, lawId, number) ??
    lookups.articleByNumber.get(lawId, number) ??
    null
  )
}

const leastLetters = 3

/** The law whose title the letters spell, or are the initials of: when they spell several, the only statute of them. */
function spelledLaw(lookups: Lookups, text: string): Target[] {
  const key = pinyinKey(text)
  if (!key || key.length < leastLetters || !/^[a-z]+$/.test(key)) return []
  const lawsOf = (rows: { opens: string; id: string; rank: number }[]) =>
    rows.filter(({ opens, rank }) => opens === 'law' && rank < 100)
  const exact = lawsOf(lookups.exact.all(key))
  const found = exact.length > 0 ? exact.slice(0, 1) : lawsOf(beginningWith(lookups, key))
  const ids = new Set(found.map(({ id }) => id))
  return ids.size === 1 ? [...ids].map((lawId) => ({ kind: 'law', lawId, articleId: null })) : []
}
