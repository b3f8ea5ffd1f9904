import type { Database, Statement } from 'better-sqlite3'
import type { Target } from '../../../shared/contract/search.ts'
import { perContent } from '../content/perContent.ts'

/** How a target is called, and what tells it from others of the same name. `status` only where a law no longer applies. */
export type Label = { title: string; number: string; note: string }

type Labels = Record<Exclude<Target['kind'], 'query'> | 'article', Statement<[string], Label>>

/** A law that no longer applies is noted with its status, the page's word for which is in its catalogue. */
const lawNote = "CASE WHEN status IN ('superseded', 'expired') THEN status"

const prepare = (db: Database): Labels => ({
  law: db.prepare<[string], Label>(
    `SELECT title, '' AS number, ${lawNote} ELSE coalesce(region, category) END AS note FROM law WHERE id = ?`,
  ),
  article: db.prepare<[string], Label>(`
    SELECT law.title, article.number, ${lawNote} ELSE coalesce(heading.title, region, category) END AS note
    FROM article JOIN law ON law.id = article.law_id LEFT JOIN heading ON heading.id = article.heading_id
    WHERE article.id = ?
  `),
  document: db.prepare<[string], Label>(
    "SELECT title, '' AS number, coalesce(field, '') AS note FROM document WHERE id = ?",
  ),
  guide: db.prepare<[string], Label>("SELECT title, '' AS number, field AS note FROM guide WHERE id = ?"),
  institution: db.prepare<[string], Label>(
    "SELECT name AS title, '' AS number, district AS note FROM institution WHERE id = ?",
  ),
  practitioner: db.prepare<[string], Label>(`
    SELECT p.name AS title, '' AS number, i.name || ' · ' || p.district AS note
    FROM practitioner p JOIN institution i ON i.id = p.institution_id WHERE p.id = ?
  `),
})

const labelsOf = perContent(prepare)

/** The label of a target as the content has it. */
export function labelOf(db: Database, target: Target): Label | null {
  const labels = labelsOf(db)
  switch (target.kind) {
    case 'query':
      return { title: target.text, number: '', note: '' }
    case 'law':
      return (target.articleId ? labels.article.get(target.articleId) : labels.law.get(target.lawId)) ?? null
    case 'document':
      return labels.document.get(target.documentId) ?? null
    case 'guide':
      return labels.guide.get(target.guideId) ?? null
    case 'institution':
      return labels.institution.get(target.institutionId) ?? null
    case 'practitioner':
      return labels.practitioner.get(target.practitionerId) ?? null
  }
}
