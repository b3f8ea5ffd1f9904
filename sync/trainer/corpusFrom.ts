import Database from 'better-sqlite3'
import { emptyContent } from '../publisher/content.ts'
import { importArticles } from '../publisher/importArticles.ts'
import { importLexicon } from '../publisher/importLexicon.ts'
import { buildIndexes } from '../pull/indexes/buildIndexes.ts'
import { columnsOf, createTable, tableNames } from '../release/schema.ts'
import { type Corpus, openCorpus } from './corpus.ts'

/** Articles of a JSON-lines file, indexed as a kiosk would, with as much of the lexicon as asked for. In memory. */
export async function corpusFrom(
  articles: string,
  lexicon: string,
  words: 'none' | 'wordings' | 'all',
): Promise<Corpus> {
  const read = await importArticles(articles, () => undefined)
  const everyday = await importLexicon(lexicon)
  if (!read.ok || !everyday.ok) throw new Error('the articles or the lexicon cannot be read')
  const rows = everyday.value.rows.lexicon.map((row) => ({
    ...row,
    articles: words === 'none' ? '[]' : row.articles,
    legal: words === 'all' ? row.legal : '[]',
  }))
  const content = { ...emptyContent(), ...read.value.rows, lexicon: rows }
  const db = new Database(':memory:')
  db.pragma('foreign_keys = OFF')
  for (const table of tableNames) {
    db.exec(createTable(table))
    const columns = columnsOf(table)
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(',')})`)
    const add = db.transaction((rows: readonly Record<string, unknown>[]) => {
      for (const row of rows) insert.run(columns.map((column) => row[column] ?? null))
    })
    add(content[table])
  }
  buildIndexes(db, () => undefined)
  return openCorpus(db)
}
