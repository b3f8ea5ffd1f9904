import type { Facts } from '../../facts.ts'

/** What the release has already for fields that are best written alike. */
export function knownValues({ served }: Facts): Record<string, readonly string[]> {
  if (!served) return {}
  const distinct = (table: 'document' | 'law' | 'institution', column: string): string[] =>
    served.db
      .prepare<[], string>(
        `SELECT ${column} FROM ${table} WHERE ${column} IS NOT NULL GROUP BY ${column} ORDER BY count(*) DESC LIMIT 30`,
      )
      .pluck()
      .all()
  return {
    field: distinct('document', 'field'),
    source: distinct('document', 'source'),
    category: distinct('law', 'category'),
    level: distinct('law', 'level'),
    region: distinct('law', 'region'),
    kind: distinct('institution', 'kind'),
  }
}
