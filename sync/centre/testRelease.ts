import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import { columnsOf, createTable, type TableName, tableNames } from '../release/schema.ts'

export type Rows = Partial<Record<TableName, readonly Record<string, string | number | null>[]>>

/** The rules of this project, as a release holds them. */
export const ruleRows = () =>
  Promise.all(
    ['rules', 'targets', 'calendar', 'cancellation'].map(async (id) => ({
      id,
      body: await readFile(join(import.meta.dirname, '../../resources/rules', `${id}.json`), 'utf8'),
    })),
  )

/** A release with one practitioner, laid out as the publisher lays it out, for the centre to read its facts from. */
export async function writeRelease(
  releasesDir: string,
  version: number,
  practitionerName: string,
): Promise<void> {
  const rule = await ruleRows()
  await writeContent(releasesDir, version, {
    institution: [{ id: 'inst-1', name: '示例律师事务所' }],
    practitioner: [{ id: 'prac-1', name: practitionerName, institution_id: 'inst-1' }],
    law: [{ id: 'civil-code', title: '中华人民共和国民法典', aliases: '["民法"]', status: 'in-force' }],
    article: ['第一千零七十九条', '第一千零八十条'].map((number) => ({
      id: `civil-code#${number}`,
      law_id: 'civil-code',
      number,
      heading_id: null,
    })),
    rule,
  })
}

/** A release of these rows; what a row leaves out is 0. */
export async function writeContent(releasesDir: string, version: number, rows: Rows): Promise<void> {
  const db = new SqliteDatabase(':memory:')
  db.pragma('foreign_keys = OFF')
  for (const table of tableNames) db.exec(createTable(table))
  for (const table of tableNames) {
    const columns = columnsOf(table)
    const insert = db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join()})`)
    for (const row of rows[table] ?? [])
      insert.run(columns.map((column) => (row[column] === undefined ? 0 : row[column])))
  }
  const bytes = zstdCompressSync(db.serialize())
  db.close()

  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const signed = (content: object) => JSON.stringify({ signed: content, signatures: [] })
  const meta = (name: string) => signed({ version, meta: { [name]: { version } } })
  await mkdir(join(releasesDir, 'targets'), { recursive: true })
  await mkdir(join(releasesDir, 'metadata'), { recursive: true })
  await writeFile(join(releasesDir, 'targets', `${sha256}.content.db.zst`), bytes)
  const write = (name: string, text: string) => writeFile(join(releasesDir, 'metadata', name), text)
  await write(
    `${version}.targets.json`,
    signed({ version, targets: { 'content.db.zst': { length: bytes.length, hashes: { sha256 } } } }),
  )
  await write(`${version}.snapshot.json`, meta('targets.json'))
  await write('timestamp.json', meta('snapshot.json'))
}
