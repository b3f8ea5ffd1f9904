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

/** How a person's name may be read: a family name with readings of its own (单 is shan) by its everyday one, too. */
export function familyReadings(name: string): string[][] {
  const [first = '', ...given] = pinyin(name, { ...toneless, surname: 'head' })
  const everyday = everydayReading(Array.from(name)[0] ?? '') ?? first
  return [...new Set([first, everyday])].map((family) => [family, ...given])
}

/** How a person's name may be keyed: 张小明 as zhangxiaoming, zxm, zhangxm. */
export const personSpellings = (name: string): string[] =>
  familyReadings(name).flatMap(([family = '', ...given]) => {
    const whole = given.join('')
    const initials = initialsOf(given)
    return [
      `${family}${whole}`,
      `${family.slice(0, 1)}${initials}`,
      // Of a name of two characters this begins the first one already.
      ...(given.length > 1 ? [`${family}${initials}`] : []),
    ]
  })
