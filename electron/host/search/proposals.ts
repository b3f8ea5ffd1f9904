import type { Suggestion, Target } from '../../../shared/contract/search.ts'
import { articlePaths } from '../../../shared/search/articlePaths.ts'
import { bareName, personName } from '../../../shared/search/bareName.ts'
import { firstOutdated, rankOf } from '../../../shared/search/suggestionKey.ts'
import { beginningWith } from './beginnings.ts'
import { articleNumbered } from './directTargets.ts'
import type { Beginning, Lookups } from './lookups.ts'
import { pinyinKey, spelledBy } from './spelledNames.ts'

/** Something that may be suggested, before it is put in words. The lower the rank, the sooner. */
export type Proposal = { target: Target; what: Suggestion['what']; rank: number }

/** Of one name, how many people are proposed; of what letters spell, how many words are followed. */
const mostNamesakes = 5
const mostWords = 2
const mostOfKind = 10
/** From this rank on, laws no longer apply or are found by a word inside their title. */
const outdated = rankOf(firstOutdated, '')

/** What a direct target is proposed as: before everything else, an article with its law. */
export function directProposals(target: Target): Proposal[] {
  switch (target.kind) {
    case 'law': {
      const law: Proposal = { what: 'law', rank: -1, target: { ...target, articleId: null } }
      return target.articleId ? [{ what: 'article', rank: -2, target }, law] : [law]
    }
    case 'institution':
    case 'practitioner':
      return [{ what: target.kind, rank: -2, target }]
    default:
      return []
  }
}

/** What the typed text is the beginning of, in characters, or in letters. */
export function proposalsFor(lookups: Lookups, text: string): Proposal[] {
  const key = bareName(text)
  const letters = pinyinKey(text)
  const rows = letters ? spelledBy(lookups, letters) : beginningWith(lookups, key)
  return [
    ...articlesBegun(lookups, text),
    ...bestOfKinds(rows).flatMap((row) => proposalsOf(lookups, row)),
    ...(letters ? wordsSpelled(lookups, letters) : []),
  ]
}

/** The first rows of each kind: no more are ever shown. */
function bestOfKinds(rows: readonly Beginning[]): Beginning[] {
  const counts = new Map<string, number>()
  return rows.filter(({ opens }) => {
    const count = (counts.get(opens) ?? 0) + 1
    counts.set(opens, count)
    return count <= mostOfKind
  })
}

const unfinished = /^(\p{Script=Han}*)([a-z]+)$/u

/** What begins with the words that letters spell in full: lihun is 离婚, 劳动ht is 劳动合同. */
function wordsSpelled(lookups: Lookups, key: string): Proposal[] {
  const [, before = '', letters = ''] = unfinished.exec(key) ?? []
  const words = lookups.exact.all(letters).filter(({ opens }) => opens === 'word')
  return words
    .slice(0, mostWords)
    .flatMap(({ id, rank }) =>
      bestOfKinds(beginningWith(lookups, before + id)).flatMap((row) =>
        proposalsOf(lookups, { ...row, rank: row.rank + rank }),
      ),
    )
}

function proposalsOf(lookups: Lookups, { opens, id, rank }: Beginning): Proposal[] {
  switch (opens) {
    case 'law':
      return [{ what: opens, rank, target: { kind: 'law', lawId: id, articleId: null } }]
    case 'guide':
      return [{ what: opens, rank, target: { kind: 'guide', guideId: id } }]
    case 'qa':
    case 'case':
    case 'news':
      return [{ what: opens, rank, target: { kind: 'document', documentId: id } }]
    case 'institution':
      return [{ what: opens, rank, target: { kind: 'institution', institutionId: id } }]
    case 'question':
    case 'word':
      return [{ what: 'question', rank, target: { kind: 'query', text: id } }]
    case 'practitioner':
      return namesakes(lookups, id).map((practitionerId) => ({
        what: opens,
        rank,
        target: { kind: 'practitioner', practitionerId },
      }))
  }
}

const namesakes = (lookups: Lookups, name: string): string[] =>
  lookups.named
    .all(bareName(personName(name)))
    .filter(({ kind }) => kind === 'practitioner')
    .slice(0, mostNamesakes)
    .map(({ id }) => id)

/** The article of a law whose name is not finished: 劳动合同47 is an article of 劳动合同法. */
function articlesBegun(lookups: Lookups, text: string): Proposal[] {
  for (const { name, number } of articlePaths(text)) {
    const law = beginningWith(lookups, name).find(({ opens, rank }) => opens === 'law' && rank < outdated)
    const articleId = law && articleNumbered(lookups, law.id, number)
    if (articleId) return [{ what: 'article', rank: -1, target: { kind: 'law', lawId: law.id, articleId } }]
  }
  return []
}
