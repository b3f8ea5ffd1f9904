import type { Database } from 'better-sqlite3'
import { readingsOf } from './pinyin.ts'

const firstHan = 0x4e00
const lastHan = 0x9fff

type Sound = readonly [character: string, readings: string]
let sounds: readonly Sound[] | null = null

/** The same in every snapshot, and twenty thousand characters to look up: worked out once in a process. */
function everySound(): readonly Sound[] {
  sounds ??= Array.from({ length: lastHan - firstHan + 1 }, (_, at) => String.fromCharCode(firstHan + at))
    .map((character): Sound => {
      const readings = readingsOf(character).filter((reading) => /^[a-z]+$/.test(reading))
      return [character, readings.join(' ')]
    })
    .filter(([, readings]) => readings !== '')
  return sounds
}

/** `sound`: how each character is read, without tones, the commonest reading first, separated by spaces. */
export function indexSounds(db: Database): void {
  db.exec('CREATE TABLE sound (character TEXT PRIMARY KEY, readings TEXT NOT NULL) WITHOUT ROWID, STRICT')
  const insert = db.prepare('INSERT INTO sound (character, readings) VALUES (?, ?)')
  for (const sound of everySound()) insert.run(sound)
}
