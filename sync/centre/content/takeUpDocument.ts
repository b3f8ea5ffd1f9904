import type { CentreDatabase } from '../database.ts'
import type { Served } from '../facts.ts'
import { isSame } from './changes.ts'
import { documentRow } from './checkDocument.ts'
import type { Fields, ItemKind } from './kinds.ts'
import { createItem, type Writer } from './writeItem.ts'

type Row = Record<'id' | 'title' | 'date' | 'body' | 'tags' | 'cites', string> & {
  kind: ItemKind
  field: string | null
  source: string | null
  public_until: string | null
  important: number
  sample: number
}

/**
 * Takes a document that came with an import into the desk's care, as it is released: from here on the desk changes it
 * or withdraws it. Null where there is none; the id of the item, also where the desk has it already.
 */
export async function takeUpDocument(
  db: CentreDatabase,
  served: Served,
  target: string,
  by: Writer,
): Promise<string | null> {
  const row = served.db.prepare<[string], Row>('SELECT * FROM document WHERE id = ?').get(target)
  if (!row) return null
  const known = await db
    .selectFrom('content_item')
    .select('id')
    .where('target', '=', target)
    .where('kind', '=', row.kind)
    .executeTakeFirst()
  if (known) return known.id
  const listed = (json: string): string => (JSON.parse(json) as string[]).join('；')
  const fields: Fields = {
    title: row.title,
    field: row.field ?? '',
    date: row.date,
    source: row.source ?? '',
    tags: listed(row.tags),
    cites: listed(row.cites),
    body: row.body,
    important: row.important === 1 ? '1' : '',
    until: row.public_until ?? '',
    sample: row.sample === 1 ? '1' : '',
  }
  // What the desk would write a little otherwise is not yet released as the desk has it.
  const same = isSame(row, documentRow(target, row.kind, fields))
  const release = same ? { release: served.version } : {}
  return createItem(db, { kind: row.kind, fields, target, ...release }, by)
}
