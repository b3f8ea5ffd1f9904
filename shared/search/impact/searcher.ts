import type { Learned } from '../ranking.ts'
import { Best, type Ranked } from './best.ts'
import { expand, type Lexicon } from './expand.ts'
import type { Segment } from './format.ts'
import { foundIn, type Span, scoreSegment, unitsPerPoint } from './score.ts'
import { writeTerms } from './terms.ts'

/** How the articles of a law stand: `law` is its place in what was learned, or -1. */
export type Group = { readonly standing: number; readonly law: number }

export type ArticleIndex = {
  readonly segments: readonly { first: number; segment: Segment; spans: readonly Span[] }[]
  readonly groups: readonly Group[]
  readonly gone: ReadonlySet<number>
  readonly lexicon: Lexicon
  readonly learned: Learned
}

/** Of a longer question the beginning counts: a story told to the kiosk says what it is about early. */
const longestQuestion = 200
/** Postings looked at in the first segment, which holds what people ask about, and in each of the others. */
const budgets = { first: 160_000, other: 40_000 }

const terms = new Uint32Array(2 * longestQuestion + 2)

/**
 * Ranks articles for a question in any words: BM25 over the article's words and the everyday wordings that lead to it,
 * over what the everyday words in the question stand for, plus how likely its law is what is asked about.
 * Best first, at most `limit`; equals in the order of the index.
 */
export function searchArticles(index: ArticleIndex, question: string, limit: number): Ranked[] {
  const text = question.slice(0, longestQuestion)
  const wanted = new Map<number, number>()
  const end = writeTerms(text, terms)
  for (let i = 0; i < end; i++) {
    const term = terms[i] ?? 0
    wanted.set(term, (wanted.get(term) ?? 0) + 1)
  }
  if (wanted.size === 0) return []
  const extra = extraOf(index, end)
  expand(text, index.lexicon, wanted)
  const query = weighed(index, wanted)
  const best = new Best(limit)
  for (const [i, { first, segment, spans }] of index.segments.entries()) {
    const budget = i === 0 ? budgets.first : budgets.other
    scoreSegment(segment, first, { ...query, budget }, spans, extra, index.gone, best)
  }
  return best.sorted()
}

/** The terms that occur anywhere, with their inverse document frequency. */
function weighed(index: ArticleIndex, wanted: ReadonlyMap<number, number>) {
  const segments = index.segments.map(({ segment }) => segment)
  const articles = segments.reduce((sum, segment) => sum + segment.articles, 0)
  const found: number[] = []
  const weights: number[] = []
  for (const [term, weight] of wanted) {
    const count = foundIn(segments, term)
    if (count === 0) continue
    found.push(term)
    weights.push(weight * Math.log(1 + (articles - count + 0.5) / (count + 0.5)))
  }
  return { terms: found, weights, units: unitsPerPoint(weights) }
}

/** What each group adds whatever the article: its standing, and what the question's terms (in `terms`) speak for. */
function extraOf({ groups, learned }: ArticleIndex, end: number): Float32Array {
  const points = new Float32Array(learned.places.size)
  const seen = new Set<number>()
  for (let i = 0; i < end; i++) seen.add(terms[i] ?? 0)
  let known = 0
  for (const term of seen) {
    const list = learned.byTerm.get(term)
    if (!list) continue
    known++
    for (let at = 0; at < list.length; at += 2) {
      const place = list[at] ?? 0
      points[place] = (points[place] ?? 0) + (list[at + 1] ?? 0)
    }
  }
  // A long question has more to say for everything: what it says counts by the root of its length.
  const scale = known === 0 ? 0 : 1 / Math.sqrt(known)
  return Float32Array.from(
    groups,
    ({ standing, law }) => standing + (law < 0 ? 0 : scale * (points[law] ?? 0)),
  )
}
