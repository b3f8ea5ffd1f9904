import type { ArticleRow, HeadingRow, LawRow } from '../../publisher/content.ts'
import { lawMarkdown } from '../../publisher/laws/lawMarkdown.ts'
import type { CentreDatabase } from '../database.ts'
import type { Facts, Served } from '../facts.ts'
import type { ContentItemRow } from '../tables.ts'
import { changesOf } from './changes.ts'
import { checkItem } from './checkItem.ts'
import type { Fields } from './kinds.ts'
import { createItem, type Writer } from './writeItem.ts'

/**
 * Takes a law that is released into the desk's care, as it is, so that it can be changed or ended (Codes, Art. 14).
 * Null where there is none; the id of the item, also where the desk has one that is open or says the same.
 */
export async function takeUpLaw(
  db: CentreDatabase,
  facts: Facts,
  target: string,
  by: Writer,
): Promise<string | null> {
  const { served } = facts
  const law = served?.db.prepare<[string], LawRow>('SELECT * FROM law WHERE id = ?').get(target)
  if (!served || !law) return null
  const isAsServed = (item: Pick<ContentItemRow, 'kind' | 'target' | 'fields' | 'title'>): boolean =>
    changesOf(checkItem(item, { facts, lang: 'zh-CN' }).edits, served).length === 0
  const known = await db
    .selectFrom('content_item')
    .selectAll()
    .where('kind', '=', 'law')
    .where('target', '=', target)
    .where('state', '<>', 'withdrawn')
    .orderBy('changed_at', 'desc')
    .execute()
  const usable = known.find((item) => item.state !== 'released' || isAsServed(item))
  if (usable) return usable.id
  const fields = fieldsOf(served, law)
  // What the desk would write a little otherwise is not yet released as the desk has it.
  const same = isAsServed({ kind: 'law', target, title: law.title, fields: JSON.stringify(fields) })
  return createItem(db, { kind: 'law', fields, target, ...(same && { release: served.version }) }, by)
}

function fieldsOf({ db }: Served, law: LawRow): Fields {
  const of = <Row>(table: string) =>
    db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE law_id = ? ORDER BY ord`).all(law.id)
  const [headings, articles] = [of<HeadingRow>('heading'), of<ArticleRow>('article')]
  return {
    body: lawMarkdown({ title: law.title, history: JSON.parse(law.history), headings, articles }),
    category: law.category,
    level: law.level ?? '',
    region: law.region ?? '',
    status: law.status,
    issued: law.issued ?? '',
    effective: law.effective ?? '',
    successor: law.superseded_by ?? '',
    digest: law.digest === 1 ? '1' : '',
  }
}
