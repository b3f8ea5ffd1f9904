import type { Database } from 'better-sqlite3'
import { openSegment } from '../../../shared/search/impact/format.ts'
import { type Groups, groupsFrom } from '../../../shared/search/impact/score.ts'
import type { ArticleIndex } from '../../../shared/search/impact/searcher.ts'
import { readSegments } from './segments.ts'
import { readWords } from './words.ts'

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
  return {
    segments: readSegments(db).map(({ first, articles, data }) => ({
      first,
      segment: openSegment(data),
      groups: groupsOf(first, articles),
    })),
    standings: Float32Array.from(groups, ({ standing }) => standing),
    laws: groups.flatMap(({ law }, group) => (law === null ? [] : [{ group, place: law }])),
    gone: new Set(db.prepare<[], number>('SELECT n FROM search_gone').pluck().all()),
    ...readWords(db),
  }
}
