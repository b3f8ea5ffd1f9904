import type { Database } from 'better-sqlite3'
import { columnsOf, tableNames } from '../../release/schema.ts'
import { type Content, emptyContent } from '../content.ts'

/** Every row of a release. */
export function contentOf(db: Database): Content {
  const content = emptyContent()
  for (const table of tableNames) {
    const rows = db.prepare(`SELECT ${columnsOf(table).join(',')} FROM ${table}`).all()
    Object.assign(content, { [table]: rows })
  }
  return content
}
