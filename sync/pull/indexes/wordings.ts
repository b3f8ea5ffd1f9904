import type { Database } from 'better-sqlite3'
import { wordingKey } from '../../../shared/search/wordingKey.ts'

/** `wording`: which rows of the lexicon hold a question, however it is punctuated and ended. */
export function indexWordings(db: Database): void {
  db.exec(`
    CREATE TABLE wording (
      key TEXT NOT NULL, lexicon_id TEXT NOT NULL, PRIMARY KEY (key, lexicon_id)
    ) WITHOUT ROWID, STRICT
  `)
  const insert = db.prepare('INSERT OR IGNORE INTO wording (key, lexicon_id) VALUES (?, ?)')
  const rows = db.prepare<[], { id: string; everyday: string }>(
    "SELECT id, everyday FROM lexicon WHERE articles <> '[]'",
  )
  for (const { id, everyday } of rows.all())
    for (const wording of JSON.parse(everyday) as string[]) insert.run(wordingKey(wording), id)
}
