import { join } from 'node:path'
import Database from 'better-sqlite3'
import { gather } from '../../sync/publisher/gather.ts'
import { buildIndexes } from '../../sync/pull/indexes/buildIndexes.ts'
import { columnsOf, createTable, tableNames } from '../../sync/release/schema.ts'

const resources = join(import.meta.dirname, '../../resources')

/** The sample content as a kiosk has it: every table and index, in memory. */
export async function sampleContent(): Promise<Database.Database> {
  const read = await gather(
    {
      sample: true,
      sampleDir: join(resources, 'sample'),
      rulesDir: join(resources, 'rules'),
      lexiconDir: join(resources, 'lexicon'),
    },
    () => undefined,
  )
  if (!read.ok) throw new Error(`no sample content: ${JSON.stringify(read.problems.slice(0, 3))}`)
  const db = new Database(':memory:')
  // Rows come in any order here; importers have checked what refers to what.
  db.pragma('foreign_keys = OFF')
  for (const table of tableNames) {
    db.exec(createTable(table))
    const columns = columnsOf(table)
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map((name) => `@${name}`).join(',')})`)
    for (const row of read.value.content[table]) insert.run(row)
  }
  buildIndexes(db, () => undefined)
  return db
}
