import type { Database } from 'better-sqlite3'
import { documentTab } from '../../../../shared/search/documentTab.ts'
import { rankOf } from '../../../../shared/search/suggestionKey.ts'
import type { Entry } from './entry.ts'

type Row = { id: string; kind: keyof typeof documentTab; title: string }

const importance = { qa: 3, case: 6, news: 7 }

/** Questions with answers, cases and information by the words of their titles. */
export function* documentEntries(db: Database): Generator<Entry> {
  for (const { id, kind, title } of db.prepare<[], Row>('SELECT id, kind, title FROM document').all()) {
    const opens = documentTab[kind]
    yield {
      opens,
      id,
      rank: rankOf(importance[opens], title),
      names: [],
      texts: [title],
    }
  }
}
