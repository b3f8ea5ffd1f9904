import type { Database } from 'better-sqlite3'
import {
  type InformationItem,
  type InformationKind,
  informationKinds,
} from '../../../shared/contract/information.ts'
import { paragraphsOf } from '../../../shared/paragraphs.ts'
import { daysBefore } from '../../../shared/rules/dates.ts'
import { perContent } from './perContent.ts'
import { readDocument } from './readDocument.ts'

const leadLength = 80

export type Entry = { readonly id: string; readonly kind: InformationKind; readonly important: boolean }
type Row = { id: string; kind: InformationKind; date: string; important: number }

const rowsOf = perContent((db) =>
  db
    .prepare<InformationKind[], Row>(`
      SELECT id, kind, date, important FROM document
      WHERE kind IN (${informationKinds.map(() => '?').join(', ')}) ORDER BY date DESC, id
    `)
    .all(...informationKinds),
)

/**
 * What informs the public (Codes, Arts 7-9): what was marked important in the last `importantDays` first, then the
 * newest.
 */
export function informationOf(db: Database, today: string, importantDays: number): Entry[] {
  const since = daysBefore(today, importantDays)
  const entries = rowsOf(db).map(({ id, kind, date, important }) => ({
    id,
    kind,
    important: important === 1 && date > since,
  }))
  return [...entries.filter((entry) => entry.important), ...entries.filter((entry) => !entry.important)]
}

/** An entry as lists show it; throws where it is not in the content it was read from. */
export function informationItem(db: Database, { id, important }: Entry): InformationItem {
  const document = readDocument(db, id)
  if (!document) throw new Error(`document ${id} is listed and not in the content`)
  return { ...document.brief, important, lead: leadOf(document.body) }
}

/** The beginning of a text, without its headings. */
function leadOf(body: string): string {
  const characters = [
    ...paragraphsOf(body)
      .flatMap(({ heading, text }) => (heading ? [] : [text]))
      .join(''),
  ]
  return characters.length <= leadLength
    ? characters.join('')
    : `${characters.slice(0, leadLength).join('')}…`
}
