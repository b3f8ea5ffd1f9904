import { bareName, personName } from '../../../shared/search/bareName.ts'
import { matchSounds } from '../../../shared/search/matchSounds.ts'
import { beginningWith, lastLetter } from './beginnings.ts'
import type { Beginning, Lookups } from './lookups.ts'

const tones = /\p{M}+/gu
const umlauts = /[üǖǘǚǜ]/g
const longest = 40

/** Pinyin as it is keyed without tones, ü as v; null for a text without Latin letters or with digits and the like. */
export function pinyinKey(text: string): string | null {
  const key = bareName(text).replace(umlauts, 'v').normalize('NFD').replace(tones, '')
  return /[a-z]/.test(key) && /^[a-z\p{Script=Han}]+$/u.test(key) && key.length <= longest ? key : null
}

/** The readings of a character, by look-up. */
export const readingsBy =
  (lookups: Lookups) =>
  (character: string): string[] =>
    lookups.readings.get(character)?.split(' ') ?? []

const han = /\p{Script=Han}/u

/**
 * The letters that a mixture may stand for, four ways at most: each character of 张w by each of its readings; after an
 * initial, as in z伟, by theirs.
 */
function lettersFor(lookups: Lookups, key: string): string[] {
  const initials = !han.test(key.slice(0, 1))
  let ways = ['']
  for (const character of key) {
    const readings = han.test(character) ? readingsBy(lookups)(character) : [character]
    const written = initials ? readings.map((reading) => reading.slice(0, 1)) : readings
    ways = ways.flatMap((way) => [...new Set(written)].map((letters) => way + letters)).slice(0, 4)
  }
  return ways
}

/** What letters, or letters among characters, may be the beginning of. */
export function spelledBy(lookups: Lookups, key: string): Beginning[] {
  if (!han.test(key)) return beginningWith(lookups, key)
  const keyed = Array.from(key)
  const fits = ({ opens, id }: Beginning): boolean =>
    opens === 'practitioner' &&
    matchSounds(Array.from(bareName(personName(id))), keyed, readingsBy(lookups)) !== null
  return lettersFor(lookups, key).flatMap((letters) =>
    lookups.range.all(letters, letters + lastLetter).filter(fits),
  )
}

const mostNames = 20

/** Names of practitioners and institutions that letters may stand for, best first, at most 20. */
export function spelledNames(lookups: Lookups, key: string): string[] {
  const names = new Set<string>()
  for (const { opens, id } of spelledBy(lookups, key)) {
    const name =
      opens === 'practitioner' ? id : opens === 'institution' ? lookups.institutionName.get(id) : undefined
    if (name) names.add(name)
    if (names.size === mostNames) break
  }
  return [...names]
}
