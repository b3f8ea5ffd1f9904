import type { Database } from 'better-sqlite3'
import type { GuideBrief } from '../../../shared/contract/guidance.ts'
import { type DangerRules, dangerRules } from '../../../shared/rules/danger.ts'
import { type ServiceRule, serviceRule } from '../../../shared/rules/service.ts'
import { type GuideBody, guideBody } from '../../../sync/release/guide.ts'
import { perContent } from '../content/perContent.ts'
import { createMatcher, type Matcher } from './matcher.ts'

export type Guide = {
  readonly brief: GuideBrief
  readonly body: GuideBody
  readonly wordings: readonly string[]
  readonly written: string
  readonly sample: boolean
}

/**
 * The guides of one content file, read once: they are few, and a match looks at all of them. Those of the fields of law
 * most is asked about, going by the Q&A, come first.
 */
export type Library = {
  readonly guides: ReadonlyMap<string, Guide>
  readonly matcher: Matcher
  readonly danger: DangerRules | null
  readonly services: readonly ServiceRule[]
}

type Row = Record<'id' | 'title' | 'field' | 'summary' | 'wordings' | 'body' | 'written', string> & {
  sample: number
}

function guideOf(row: Row): Guide {
  const { id, title, field, summary, written } = row
  const body = guideBody.parse(JSON.parse(row.body))
  return {
    brief: {
      guideId: id,
      title,
      field,
      figure: body.figure ?? null,
      summary,
      english: body.english
        ? { [title]: body.english[title] ?? title, [summary]: body.english[summary] ?? summary }
        : null,
    },
    body,
    wordings: JSON.parse(row.wordings),
    written,
    sample: row.sample === 1,
  }
}

function readLibrary(db: Database): Library {
  const rows = db
    .prepare<[], Row>(`
    SELECT guide.* FROM guide LEFT JOIN (
      SELECT field, count(*) AS asked FROM search_document WHERE kind = 'qa' GROUP BY field
    ) USING (field) ORDER BY asked DESC, field, id
  `)
    .all()
  const guides = rows.map(guideOf)
  const rule = db.prepare('SELECT body FROM rule WHERE id = ?').pluck()
  const json = (id: string): unknown => {
    const body = rule.get(id)
    return typeof body === 'string' ? JSON.parse(body) : null
  }
  return {
    guides: new Map(guides.map((guide) => [guide.brief.guideId, guide])),
    matcher: createMatcher(guides),
    danger: dangerRules.nullable().parse(json('danger')),
    services: serviceRule.array().nullable().parse(json('services')) ?? [],
  }
}

/** The guides of a content file. */
export const libraryOf = perContent(readLibrary)
