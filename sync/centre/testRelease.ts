import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import { columnsOf, createTable, type TableName, tableNames } from '../release/schema.ts'

/** A release with one practitioner, laid out as the publisher lays it out, for the centre to read its facts from. */
export async function writeRelease(
  releasesDir: string,
  version: number,
  practitionerName: string,
): Promise<void> {
  const db = new SqliteDatabase(':memory:')
  for (const table of tableNames) db.exec(createTable(table))
  const insert = (table: TableName, known: Record<string, string | number | null>) => {
    const columns = columnsOf(table)
    db.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join()})`).run(
      columns.map((column) => (column in known ? known[column] : 0)),
    )
  }
  insert('institution', { id: 'inst-1', name: '示例律师事务所' })
  insert('practitioner', { id: 'prac-1', name: practitionerName, institution_id: 'inst-1' })
  insert('law', { id: 'civil-code', title: '中华人民共和国民法典', aliases: '["民法"]', status: 'in-force' })
  for (const number of ['第一千零七十九条', '第一千零八十条'])
    insert('article', { id: `civil-code#${number}`, law_id: 'civil-code', number, heading_id: null })
  for (const id of ['rules', 'targets', 'calendar', 'cancellation']) {
    const path = join(import.meta.dirname, '../../resources/rules', `${id}.json`)
    insert('rule', { id, body: await readFile(path, 'utf8') })
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
