import type { Database } from 'better-sqlite3'
import { readingsOf } from './pinyin.ts'

const firstHan = 0x4e00
const lastHan = 0x9fff

/** `sound`: how each character is read, without tones, the commonest reading first, separated by spaces. */
export function indexSounds(db: Database): void {
  db.exec('CREATE TABLE sound (character TEXT PRIMARY KEY, readings TEXT NOT NULL) WITHOUT ROWID, STRICT')
  const insert = db.prepare('INSERT INTO sound (character, readings) VALUES (?, ?)')
  for (let code = firstHan; code <= lastHan; code++) {
    const character = String.fromCharCode(code)
    const readings = readingsOf(character).filter((reading) => /^[a-z]+$/.test(reading))
    if (readings.length > 0) insert.run(character, readings.join(' '))
  }
}
