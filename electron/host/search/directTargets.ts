import type { Target } from '../../../shared/contract/search.ts'
import { articlePaths } from '../../../shared/search/articlePaths.ts'
import { bareName } from '../../../shared/search/bareName.ts'
import { documentNumber } from '../../../shared/search/documentNumber.ts'
import { matchSounds } from '../../../shared/search/matchSounds.ts'
import { firstOutdated, rankOf } from '../../../shared/search/suggestionKey.ts'
import { beginningWith } from './beginnings.ts'
import type { Beginning, Lookups, NamedRow } from './lookups.ts'
import { pinyinKey, readingsBy } from './spelledNames.ts'

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

/** How many characters of a title letters must stand for to name it, and what share of them. */
const enough = { characters: 3, share: 0.6 }

/** The law whose name letters spell, or are the initials of; of an unfinished name only when no other statute begins so. */
function spelledLaw(lookups: Lookups, text: string): Target[] {
  const key = pinyinKey(text)
  if (!key || !/^[a-z]+$/.test(key)) return []
  const statutes = (rows: readonly Beginning[]): Beginning[] =>
    rows.filter(({ opens, rank }) => opens === 'law' && rank < rankOf(1, ''))
  const exact = statutes(lookups.exact.all(key)).slice(0, 1)
  const begun = exact.length > 0 ? exact : statutes(beginningWith(lookups, key))
  const [law, ...others] = begun
  if (!law || others.length > 0) return []
  const title = Array.from(bareName(lookups.lawTitle.get(law.id) ?? ''))
  const spelled = matchSounds(title, Array.from(key), readingsBy(lookups)) ?? 0
  const named = exact.length > 0 || (spelled >= enough.characters && spelled >= enough.share * title.length)
  return named ? [{ kind: 'law', lawId: law.id, articleId: null }] : []
}
