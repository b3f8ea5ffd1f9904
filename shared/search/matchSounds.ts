const letter = /[a-z]/

/**
 * How many characters of a name, from its beginning, a mixture of characters, pinyin and initials stands for: 张w, zw,
 * zhangw and zhangwei all stand for the two of 张伟. Null where they do not fit. `readings` gives the ways to read a
 * character.
 */
export function matchSounds(
  characters: readonly string[],
  keyed: readonly string[],
  readings: (character: string) => readonly string[],
): number | null {
  // The deepest branching is one reading of each length, and names are short: the steps bound what odd input can cost.
  let steps = 2000
  const follow = (at: number, key: number): number | null => {
    if (key === keyed.length) return at
    const character = characters[at]
    const next = keyed[key] ?? ''
    if (character === undefined || steps-- <= 0) return null
    if (character === next) return follow(at + 1, key + 1)
    if (!letter.test(next)) return null
    for (const reading of readings(character)) {
      for (let taken = common(reading, keyed, key); taken > 0; taken--) {
        const end = follow(at + 1, key + taken)
        if (end !== null) return end
      }
    }
    return null
  }
  return follow(0, 0)
}

/** How many letters of a reading stand in the keyed text at a place. */
function common(reading: string, keyed: readonly string[], key: number): number {
  let length = 0
  while (length < reading.length && reading[length] === keyed[key + length]) length++
  return length
}
