import type { PractitionerHit } from '../../../shared/contract/practitioners.ts'
import { expertiseWords } from '../../../shared/rules/expertise.ts'
import { queryGrams } from '../../../shared/search/grams.ts'
import { type Directory, searchable } from '../content/directory.ts'
import { perContent } from '../content/perContent.ts'
import { withoutAsking } from './matchExpression.ts'

/** What the words of a search say of a practitioner or an institution. */
export type DirectoryWords = {
  /** Everything but callings and the asking: it may be a name. */
  said: string
  /** Words that mean fields of expertise: 离婚 is 婚姻家庭. */
  meanings: Meaning[]
  districts: string[]
  /** The kinds of practitioner asked for by their calling: 律师. */
  kinds: PractitionerHit['kind'][]
  /** The words that are left, and their pairs of characters: they must stand in the entry. */
  rest: string[]
  grams: string[]
}

type Meaning = { word: string; fields: readonly string[] }

/** Every everyday word with the fields it stands for, the longest word first. */
const meaningsOf = perContent((db) => {
  const body = db.prepare("SELECT body FROM rule WHERE id = 'expertise'").pluck().get()
  const rows = typeof body === 'string' ? expertiseWords.parse(JSON.parse(body)) : []
  const fields = new Map<string, string[]>()
  for (const { expertise, words } of rows)
    for (const word of words) fields.set(word, [...(fields.get(word) ?? []), expertise])
  return [...fields]
    .map(([word, fields]): Meaning => ({ word: searchable(word), fields }))
    .sort((a, b) => b.word.length - a.word.length)
})

const callings: [RegExp, PractitionerHit['kind']][] = [
  [/(?:法律工作者|法律服务工作者)(?=\s|$)/g, 'grassroots-legal'],
  [/(?:律师)(?=\s|$)/g, 'lawyer'],
  [/(?:公证员)(?=\s|$)/g, 'notary'],
  [/(?:鉴定人|鉴定师)(?=\s|$)/g, 'appraiser'],
]
const seeking = /附近的?|最近的|推荐|专门|擅长|找个?|请个?|打(?=官司)|官司|的(?=\s|$)/g

const blank = (word: string): string => ' '.repeat(word.length)

/** Reads the words of a search as words about people and offices. */
export function directoryWords(
  db: Parameters<typeof meaningsOf>[0],
  directory: Directory,
  text: string,
): DirectoryWords {
  let left = withoutAsking(text).trim()
  const kinds = callings.flatMap(([calling, kind]) => {
    const before = left
    left = left.replace(calling, blank)
    return left === before ? [] : [kind]
  })
  left = left.replace(seeking, blank)
  const take = (word: string): boolean => {
    if (!left.includes(word)) return false
    left = left.replaceAll(word, blank(word))
    return true
  }
  const said = left.replace(/\s+/g, ' ').trim()
  const meanings = meaningsOf(db).filter(({ word }) => take(word))
  const districts = directory.districts.filter((district) => take(district) || take(shortName(district)))
  const rest = left.split(/\s+/).filter((word) => queryGrams(word).length > 0)
  const grams = rest.flatMap((word) => queryGrams(word).map((gram) => gram.text))
  return { said, meanings, districts, kinds, rest, grams: [...new Set(grams)] }
}

/** 黄浦 for 黄浦区, 浦东 for 浦东新区. */
const shortName = (district: string): string => {
  const short = district.replace(/(新区|区|县|市)$/, '')
  return short.length > 1 ? short : district
}
