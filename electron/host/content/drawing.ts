import type { Database } from 'better-sqlite3'
import type { z } from 'zod'
import type { MapDrawing } from '../../../shared/contract/map.ts'
import { districtsRule, mapRule } from '../../../shared/rules/map.ts'
import { perContent } from './perContent.ts'

/** The sketch of the districts and waters that came with the content; without one there is nothing under the places. */
export const drawingOf = perContent((db): MapDrawing => {
  const map = ruleOf(db, 'map', mapRule)
  return {
    districts: (ruleOf(db, 'districts', districtsRule) ?? []).map(named),
    sea: map?.sea ?? [],
    islands: (map?.islands ?? []).map(({ points, ...rest }) => ({ ...named(rest), points })),
    rivers: (map?.rivers ?? []).map(({ points, width, ...rest }) => ({ ...named(rest), points, width })),
  }
})

/** A rule as its schema reads it; null where the content has none, or one of another form. */
function ruleOf<T>(db: Database, id: string, schema: z.ZodType<T>): T | null {
  const body = db.prepare<[string], string>('SELECT body FROM rule WHERE id = ?').pluck().get(id)
  const parsed = body === undefined ? null : schema.safeParse(JSON.parse(body))
  return parsed?.success ? parsed.data : null
}

const named = ({ name, name_en, label }: { name: string; name_en: string; label: [number, number] }) => ({
  name,
  nameEn: name_en,
  label,
})
