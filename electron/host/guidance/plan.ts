import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { type Answers, holds, type When } from '../../../shared/rules/when.ts'
import { urgentDays } from '../../../sync/release/guide.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { type Guide, libraryOf } from './library.ts'
import { nearDocuments } from './nearDocuments.ts'
import { nearestInstitutions } from './nearest.ts'
import { sourceOf } from './sources.ts'

/**
 * What a guide says after these answers. Nothing is made up here: every step and deadline has the source its author
 * gave, and what this kiosk does not hold is named and not offered to be opened.
 */
export function planOf(
  { db }: Pick<Snapshot, 'db'>,
  guide: Guide,
  answers: Answers,
  place: Place,
): GuidePlan {
  const { brief, body } = guide
  const shown = <Part extends { when?: When | undefined }>(parts: readonly Part[]): Part[] =>
    parts.filter(({ when }) => holds(when, answers))
  const articles = shown(body.articles).flatMap(({ cite, digest }) => {
    const { title, article: number, lawId, articleId } = sourceOf(db, cite)
    return lawId && articleId ? [{ lawId, articleId, title, number, digest }] : []
  })
  const matter = {
    articleIds: articles.map(({ articleId }) => articleId),
    field: brief.field,
    words: `${brief.title}，${guide.wordings.slice(0, 3).join('，')}`,
  }
  const service = libraryOf(db).services.find(({ id }) => id === body.service)
  return {
    articles,
    steps: shown(body.steps).map(({ text, cite }) => ({ text, source: sourceOf(db, cite) })),
    papers: shown(body.papers).map(({ name, note = '' }) => ({ name, note })),
    deadlines: shown(body.deadlines).map(({ text, within, from, days, cite }) => ({
      text,
      within,
      from,
      source: sourceOf(db, cite),
      urgent: days !== undefined && days <= urgentDays,
    })),
    questions: nearDocuments(db, 'qa', matter),
    cases: nearDocuments(db, 'case', matter),
    service: service ? { serviceId: service.id, name: service.name, free: service.free } : null,
    institutions: nearestInstitutions(db, body.institutions, place),
    written: guide.written,
    sample: guide.sample,
  }
}
