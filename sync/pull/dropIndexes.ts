import type { Database } from 'better-sqlite3'
import { tableNames } from '../release/schema.ts'
import { recordTable } from './contentRecord.ts'

/** Leaves the rows as they were signed with the record of what they are, and nothing else. */
export function dropIndexes(db: Database): void {
  const kept = [...tableNames, recordTable]
  const others = db
    .prepare<string[], { name: string; type: string }>(
      `SELECT name, type FROM sqlite_schema
      WHERE sql IS NOT NULL AND NOT (type = 'table' AND name IN (${kept.map(() => '?').join()}))
      ORDER BY sql NOT LIKE 'CREATE VIRTUAL%', type DESC`,
    )
    .all(...kept)
  // Virtual tables first: the tables behind them go with them.
  for (const { name, type } of others) db.exec(`DROP ${type.toUpperCase()} IF EXISTS "${name}"`)
}
