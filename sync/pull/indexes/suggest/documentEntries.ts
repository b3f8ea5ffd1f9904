import type { Database } from 'better-sqlite3'
import { rankOf } from '../../../../shared/search/suggestionKey.ts'
import type { Entry } from './entry.ts'

type Row = { id: string; kind: 'case' | 'qa' | 'news' | 'notice'; title: string }

const importance = { qa: 3, case: 6, news: 7, notice: 7 }

/** Questions with answers, cases, news and notices by the words of their titles. */
export function* documentEntries(db: Database): Generator<Entry> {
  for (const { id, kind, title } of db.prepare<[], Row>('SELECT id, kind, title FROM document').all()) {
    yield {
      opens: kind === 'notice' ? 'news' : kind,
      id,
      rank: rankOf(importance[kind], title),
      names: [],
      texts: [title],
    }
  }
}
