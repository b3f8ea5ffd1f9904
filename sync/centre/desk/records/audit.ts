import { daysBefore } from '../../../../shared/rules/dates.ts'
import type { CentreDatabase } from '../../database.ts'
import type { AuditRow } from '../../tables.ts'

const pageSize = 50

/** Whose acts, which, and on which day in China; null for all. `page` counts from 0. */
export type AuditWanted = {
  readonly who: string | null
  readonly what: string | null
  readonly day: string | null
  readonly page: number
}

/** One page of what was done, the newest first. */
export async function auditLinesOf(
  db: CentreDatabase,
  { who, what, day, page }: AuditWanted,
): Promise<{ lines: AuditRow[]; more: boolean }> {
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(who !== null, (query) => query.where('who', '=', who ?? ''))
    .$if(what !== null, (query) => query.where('what', '=', what ?? ''))
    .$if(day !== null, (query) => query.where('at', '>=', midnight(day ?? '')))
    .$if(day !== null, (query) => query.where('at', '<', midnight(daysBefore(day ?? '', -1))))
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .offset(page * pageSize)
    .execute()
  return { lines: rows.slice(0, pageSize), more: rows.length > pageSize }
}

/** The instant a day in China begins. */
const midnight = (day: string): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString()
