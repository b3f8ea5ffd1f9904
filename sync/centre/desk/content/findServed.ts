import { documentKind } from '../../../../shared/contract/documents.ts'
import { type FormKind, type ItemKind, openStates } from '../../content/kinds.ts'
import type { CentreDatabase } from '../../database.ts'
import type { Served } from '../../facts.ts'

/** Something that is released; `itemId` where the desk has it in its care already. */
export type Found = { kind: FormKind; id: string; name: string; itemId: string | null }

const mostOfEach = 20

/** Documents and laws by their titles and rows of the directory by name, id or document number. */
export async function findServed(db: CentreDatabase, served: Served, typed: string): Promise<Found[]> {
  const pattern = `%${typed.trim().replace(/[\\%_]/g, '\\$&')}%`
  const like = (column: string): string => `${column} LIKE @pattern ESCAPE '\\'`
  const rows = served.db
    .prepare<[{ pattern: string; most: number }], Omit<Found, 'itemId'>>(`
      SELECT * FROM (SELECT kind, id, title AS name FROM document WHERE ${like('title')} OR ${like('id')} ORDER BY date DESC LIMIT @most)
      UNION ALL SELECT * FROM (
        SELECT 'law', id, title FROM law WHERE ${like('title')} OR ${like('id')} OR ${like('aliases')}
        ORDER BY status <> 'in-force', length(title), id LIMIT @most)
      UNION ALL SELECT * FROM (SELECT 'institution', id, name FROM institution WHERE ${like('name')} OR ${like('id')} LIMIT @most)
      UNION ALL SELECT * FROM (SELECT 'practitioner', id, name FROM practitioner WHERE ${like('name')} OR ${like('id')} LIMIT @most)
      UNION ALL SELECT * FROM (
        SELECT 'penalty', penalty.id, coalesce(i.name, p.name, '') || ' ' || doc_no FROM penalty
        LEFT JOIN institution i ON subject_kind = 'institution' AND i.id = subject_id
        LEFT JOIN practitioner p ON subject_kind = 'practitioner' AND p.id = subject_id
        WHERE ${like('penalty.id')} OR ${like('doc_no')} OR ${like('i.name')} OR ${like('p.name')} LIMIT @most)`)
    .all({ pattern, most: mostOfEach })
  const ids = rows.map(({ id }) => id)
  const known = await db
    .selectFrom('content_item')
    .select(['id', 'kind', 'target'])
    .where(({ or, and, eb }) =>
      or([
        eb('kind', 'in', documentKind.options),
        // One that was released may have been replaced by an import since: it is taken up as it is served now.
        and([eb('kind', '=', 'law'), eb('state', 'in', openStates)]),
      ]),
    )
    .where('target', 'in', ids.length > 0 ? ids : [''])
    .execute()
  const key = (kind: ItemKind, target: string): string => `${kind} ${target}`
  const itemOf = new Map(known.map(({ id, kind, target }) => [key(kind, target), id]))
  return rows.map((row) => ({ ...row, itemId: itemOf.get(key(row.kind, row.id)) ?? null }))
}
