import type { Database } from 'better-sqlite3'
import { directoryEntries } from './suggest/directoryEntries.ts'
import { documentEntries } from './suggest/documentEntries.ts'
import { lawEntries } from './suggest/lawEntries.ts'
import { indexNamed } from './suggest/named.ts'
import { questionEntries } from './suggest/questionEntries.ts'
import { indexSounds } from './suggest/sounds.ts'
import { Vocabulary } from './suggest/vocabulary.ts'
import { writeSuggestions } from './suggest/writeSuggestions.ts'

/**
 * What understanding a query and suggesting take: `named` for whole names, `suggestion` for their beginnings in
 * characters and in letters, `word` for spelling, `sound` for how characters are read.
 */
export function indexSuggestions(db: Database): void {
  indexNamed(db)
  indexSounds(db)
  const vocabulary = new Vocabulary()
  vocabulary.readColumns(db)
  const subjects = [lawEntries(db), documentEntries(db), questionEntries(db), directoryEntries(db)]
  // The words come last: the texts of the others bring them.
  writeSuggestions(db, [...subjects, vocabulary.entries()], vocabulary)
  vocabulary.write(db)
}
