import type { Database } from 'better-sqlite3'
import { directoryEntries } from './suggest/directoryEntries.ts'
import { documentEntries } from './suggest/documentEntries.ts'
import type { Entry } from './suggest/entry.ts'
import { lawEntries } from './suggest/lawEntries.ts'
import { questionEntries } from './suggest/questionEntries.ts'
import { Vocabulary } from './suggest/vocabulary.ts'
import { writeSuggestions } from './suggest/writeSuggestions.ts'

/**
 * What suggesting takes: `suggestion` for the beginnings of names in characters and in letters, `word` for spelling.
 */
export function indexSuggestions(db: Database): void {
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
