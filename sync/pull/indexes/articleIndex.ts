import type { Database } from 'better-sqlite3'
import { lexiconFrom } from '../../../shared/search/impact/expand.ts'
import { openSegment } from '../../../shared/search/impact/format.ts'
import { type Groups, groupsFrom } from '../../../shared/search/impact/score.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { learnedFrom } from '../../../shared/search/ranking.ts'
import { readRanking } from './standing.ts'

type SegmentRow = { first: number; articles: number; data: Buffer }
type SpanRow = { first: number; articles: number; grp: number }
type GroupRow = { standing: number; law: number | null }

/** The article index of a content file, whole in memory; the file is not read again for ranking. */
export function openArticleIndex(db: Database): ArticleIndex {
  const cache = db.pragma('cache_size', { simple: true })
  // Everything is read once: keeping its pages would cost as much memory again.
  db.pragma('cache_size = -256')
  const index = readIndex(db)
  db.pragma(`cache_size = ${cache}`)
  return index
}

function readIndex(db: Database): ArticleIndex {
  const spans = db.prepare<[number, number], SpanRow>(
    'SELECT first, articles, grp FROM search_span WHERE first >= ? AND first < ? ORDER BY first',
  )
  const groupsOf = (first: number, articles: number): Groups => {
    const of = new Uint32Array(articles)
    for (const span of spans.all(first, first + articles))
      of.fill(span.grp - 1, span.first - first, span.first - first + span.articles)
    return groupsFrom(of)
  }
  const groups = db.prepare<[], GroupRow>('SELECT standing, law FROM search_group ORDER BY id').all()
  const segments = db.prepare<[], SegmentRow>(
    'SELECT first, articles, data FROM search_segment ORDER BY first',
  )
  return {
    segments: segments.all().map(({ first, articles, data }) => ({
      first,
      segment: openSegment(data),
      groups: groupsOf(first, articles),
    })),
    standings: Float32Array.from(groups, ({ standing }) => standing),
    laws: groups.flatMap(({ law }, group) => (law === null ? [] : [{ group, place: law }])),
    gone: new Set(db.prepare<[], number>('SELECT n FROM search_gone').pluck().all()),
    lexicon: lexiconFrom(words(db)),
    learned: learnedFrom(readRanking(db)),
  }
}

function* words(db: Database): Generator<{ everyday: string[]; legal: string[] }> {
  const rows = db.prepare<[], { everyday: string; legal: string }>(
    "SELECT everyday, legal FROM lexicon WHERE legal <> '[]'",
  )
  for (const { everyday, legal } of rows.iterate())
    yield { everyday: JSON.parse(everyday), legal: JSON.parse(legal) }
}
