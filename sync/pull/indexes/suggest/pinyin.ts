import { pinyin } from 'pinyin-pro'

const han = /^\p{Script=Han}$/u
const toneless = { toneType: 'none', type: 'array', v: true } as const

/** The syllables of bare letters without tones, ü as v; what is not Chinese stays as it is, letter by letter. */
export const syllablesOf = (letters: string): string[] => pinyin(letters, toneless)

/** Every reading of a character without tones, the commonest first; none where it is not Chinese. */
export const readingsOf = (character: string): string[] =>
  han.test(character) ? [...new Set(pinyin(character, { ...toneless, multiple: true }))] : []

/** Family names are few and asked for once per person. */
const everyday = new Map<string, string | undefined>()
function everydayReading(character: string): string | undefined {
  if (!everyday.has(character)) everyday.set(character, readingsOf(character)[0])
  return everyday.get(character)
}

const initialsOf = (syllables: readonly string[]): string =>
  syllables.map((syllable) => syllable.slice(0, 1)).join('')

/** How bare letters may be keyed: whole pinyin, and initials. */
export function spellings(letters: string): string[] {
  const syllables = syllablesOf(letters)
  return [syllables.join(''), initialsOf(syllables)]
}

/**
 * How a person's name may be keyed: 张小明 as zhangxiaoming, zxm, zhangxm. A family name with readings of its
 * own (单 is shan, 曾 is zeng, 仇 is qiu) is found by its everyday reading, too.
 */
export function personSpellings(name: string): string[] {
  const [first = '', ...given] = pinyin(name, { ...toneless, surname: 'head' })
  const whole = given.join('')
  const initials = initialsOf(given)
  const families = new Set([first, everydayReading(Array.from(name)[0] ?? '') ?? first])
  return [...families].flatMap((family) => [
    `${family}${whole}`,
    `${family.slice(0, 1)}${initials}`,
    // Of a name of two characters this begins the first one already.
    ...(given.length > 1 ? [`${family}${initials}`] : []),
  ])
}
