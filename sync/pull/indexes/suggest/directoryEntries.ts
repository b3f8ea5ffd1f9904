import type { Database } from 'better-sqlite3'
import { bareName, personName } from '../../../../shared/search/bareName.ts'
import { rankOf } from '../../../../shared/search/suggestionKey.ts'
import { cutText, tailsOf } from './cutText.ts'
import type { Entry } from './entry.ts'
import { personSpellings, spellings } from './pinyin.ts'

type Row = { id: string; name: string }

/** Names of practitioners (one entry for all who share it), institutions by the words of theirs, both by letters. */
export function* directoryEntries(db: Database): Generator<Entry> {
  for (const { id, name } of db.prepare<[], Row>('SELECT id, name FROM institution').all()) {
    const cut = cutText(name)
    const names = [cut.letters, ...tailsOf(cut, 3)].flatMap(spellings)
    yield { opens: 'institution', id, rank: rankOf(3, name), names, texts: [name] }
  }
  for (const name of db.prepare<[], string>('SELECT DISTINCT name FROM practitioner').pluck().all()) {
    const person = bareName(personName(name))
    const names = [person, ...personSpellings(person)]
    yield { opens: 'practitioner', id: name, rank: rankOf(3, person), names, texts: [] }
  }
}
