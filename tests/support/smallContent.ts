import Database from 'better-sqlite3'
import { buildIndexes } from '../../sync/pull/indexes/buildIndexes.ts'
import { columnsOf, createTable, type TableName, tableNames } from '../../sync/release/schema.ts'

type Row = Record<string, string | number | null>

const lawDefaults = {
  category: '社会法',
  level: '法律',
  region: null,
  status: 'in-force',
  issued: null,
  effective: null,
  superseded_by: null,
  digest: 0,
  summary: null,
  aliases: '[]',
  history: '[]',
  source: '示例',
}

export type SmallLaw = Partial<Record<keyof typeof lawDefaults, string | number | null>> & {
  id: string
  title: string
  headings?: { title: string; level: number; first: number; parent?: number }[]
  articles: string[]
}

/** An indexed content database in memory: each law's articles are numbered from 1 unless their text brings a number. */
export function smallContent(
  laws: SmallLaw[],
  rows: Partial<Record<TableName, Row[]>> = {},
): Database.Database {
  const db = new Database(':memory:')
  for (const table of tableNames) db.exec(createTable(table))
  const insert = (table: TableName, row: Row): void => {
    const columns = columnsOf(table)
    db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(',')})`).run(
      columns.map((column) => row[column] ?? null),
    )
  }
  for (const { headings = [], articles, ...law } of laws) {
    insert('law', { ...lawDefaults, ...law })
    for (const [ord, { title, level, first, parent }] of headings.entries()) {
      const parent_id = parent === undefined ? null : `${law.id}/${parent}`
      insert('heading', {
        id: `${law.id}/${ord}`,
        law_id: law.id,
        ord,
        level,
        title,
        parent_id,
        first_ord: first,
      })
    }
    for (const [ord, written] of articles.entries()) {
      const [number = '', text = ''] = written.split('：')
      const heading = headings.findLastIndex(({ first }) => first <= ord)
      const heading_id = heading < 0 ? null : `${law.id}/${heading}`
      insert('article', { id: `${law.id}#${ord}`, law_id: law.id, ord, number, heading_id, text })
    }
  }
  for (const [table, entries] of Object.entries(rows)) {
    for (const row of entries ?? []) insert(table as TableName, row)
  }
  buildIndexes(db, () => undefined)
  return db
}
