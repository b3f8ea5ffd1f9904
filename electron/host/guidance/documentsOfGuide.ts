import type { Database } from 'better-sqlite3'
import { perContent } from '../content/perContent.ts'
import { citingDocuments } from './citingDocuments.ts'
import { type Guide, libraryOf } from './library.ts'
import { sourceOf } from './sources.ts'

/** What of a question must speak for a guide: more than for a guess, a little less than match.ts asks to call it clear. */
const leastEvidence = 0.6
/** Of a document of the guide's field of law, beside the points for the articles it cites. */
const fieldPoints = 0.5
/** What happens to cite an article far down, or one of another field, is not near. */
const leastPoints = 0.55

const nothing: ReadonlyMap<string, number> = new Map()

/** How near the Q&A and cases are to the matter of a guide, 0 to 1, by id: going by the articles both cite and the field. */
function nearTo({ brief, body }: Guide, db: Database): ReadonlyMap<string, number> {
  const articleIds = body.articles.flatMap(({ cite }) => sourceOf(db, cite).articleId ?? [])
  const fieldOf = db.prepare<[string], string | null>('SELECT field FROM document WHERE id = ?').pluck()
  const near = new Map<string, number>()
  for (const kind of ['qa', 'case'] as const)
    for (const [id, cited] of citingDocuments(db, articleIds, kind)) {
      const points = cited + (fieldOf.get(id) === brief.field ? fieldPoints : 0)
      if (points >= leastPoints) near.set(id, Math.min(1, points))
    }
  return near
}

const known = perContent(() => new Map<Guide, ReadonlyMap<string, number>>())

/** How near documents are to the guide a question is about, 0 to 1, by id; empty where it is about none for sure. */
export function documentsOfGuide(db: Database, text: string): ReadonlyMap<string, number> {
  const [best] = libraryOf(db).matcher(text)
  if (!best || best.evidence < leastEvidence) return nothing
  const near = known(db).get(best.guide) ?? nearTo(best.guide, db)
  known(db).set(best.guide, near)
  return near
}
