import type { Database } from 'better-sqlite3'
import { directoryEntries } from './suggest/directoryEntries.ts'
import { documentEntries } from './suggest/documentEntries.ts'
import type { Entry } from './suggest/entry.ts'
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
  writeSuggestions(db, everything(db, vocabulary), vocabulary)
  vocabulary.write(db)
}

function* everything(db: Database, vocabulary: Vocabulary): Generator<Entry> {
  yield* lawEntries(db)
  yield* documentEntries(db)
  yield* questionEntries(db)
  yield* directoryEntries(db)
  // The words come last: the texts of the others bring them.
  yield* vocabulary.entries()
}
