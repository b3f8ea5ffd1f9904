import type { Database } from 'better-sqlite3'
import { lexiconFrom } from '../../../shared/search/impact/expand.ts'
import { openSegment } from '../../../shared/search/impact/format.ts'
import type { Span } from '../../../shared/search/impact/score.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { learnedFrom } from '../../../shared/search/ranking.ts'
import { readRanking } from './standing.ts'

type SegmentRow = { first: number; articles: number; data: Buffer }
type SpanRow = { first: number; articles: number; grp: number }
type GroupRow = { standing: number; law: number | null }

/** The article index of a content file, whole in memory; the file is not read again for ranking. */
export function openArticleIndex(db: Database): ArticleIndex {
  const spans = db.prepare<[number, number], SpanRow>(
    'SELECT first, articles, grp FROM search_span WHERE first >= ? AND first < ? ORDER BY first',
  )
  const spansOf = (first: number, articles: number): Span[] =>
    spans.all(first, first + articles).map((span) => ({
      first: span.first - first,
      end: span.first - first + span.articles,
      group: span.grp - 1,
    }))
  const groups = db.prepare<[], GroupRow>('SELECT standing, law FROM search_group ORDER BY id').all()
  const words = db.prepare<[], { everyday: string; legal: string }>(
    "SELECT everyday, legal FROM lexicon WHERE legal <> '[]'",
  )
  return {
    segments: db
      .prepare<[], SegmentRow>('SELECT first, articles, data FROM search_segment ORDER BY first')
      .all()
      .map(({ first, articles, data }) => ({
        first,
        segment: openSegment(data),
        spans: spansOf(first, articles),
      })),
    standings: Float32Array.from(groups, ({ standing }) => standing),
    laws: groups.flatMap(({ law }, group) => (law === null ? [] : [{ group, place: law }])),
    gone: new Set(db.prepare<[], number>('SELECT n FROM search_gone').pluck().all()),
    lexicon: lexiconFrom(
      words
        .all()
        .map(({ everyday, legal }) => ({ everyday: JSON.parse(everyday), legal: JSON.parse(legal) })),
    ),
    learned: learnedFrom(readRanking(db)),
  }
}
