const alike: readonly (readonly [RegExp, string])[] = [
  [/^([zcs])h/, '$1'],
  [/^n(?=[aeiouv])/, 'l'],
  [/^f/, 'h'],
  [/([aei])ng$/, '$1n'],
]

/** A syllable with the sounds that many people do not tell apart made equal: zh and z, n and l, f and h, ang and an. */
export const fuzzySound = (syllable: string): string =>
  alike.reduce((sound, [pattern, same]) => sound.replace(pattern, same), syllable)
