import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { steps } from './schema.ts'
import { troubles } from './troubles.ts'

const release = { version: 7, contentRoot: 'a'.repeat(64) }
let db: Database.Database
beforeEach(() => {
  db = new Database(':memory:')
  for (const step of steps) db.exec(step)
})
afterEach(() => void db.close())

test('an attempt that ends is taken back, one that does not is held against its release alone', () => {
  const kept = troubles(db)
  kept.beginAttempt(release)
  kept.beginAttempt(release)
  expect(kept.trouble(release).attempts).toBe(2)
  kept.endAttempt(release)
  expect(kept.trouble(release).attempts).toBe(1)
  expect(kept.trouble({ ...release, contentRoot: 'b'.repeat(64) }).attempts).toBe(0)
  kept.endAttempt(release)
  kept.endAttempt(release)
  expect(kept.trouble(release).attempts).toBe(0)
})

test('a release stays black-listed until a newer one is active', () => {
  const kept = troubles(db)
  kept.refuse(release, 'wrong-root')
  kept.giveUpDelta(release, 'altered-base')
  kept.forgetTroubles(7)
  expect(kept.trouble(release)).toEqual({ attempts: 0, noDelta: 'altered-base', refused: 'wrong-root' })
  kept.forgetTroubles(8)
  expect(kept.trouble(release)).toEqual({ attempts: 0, noDelta: null, refused: null })
})
