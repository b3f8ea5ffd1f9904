import type { Learned } from '../ranking.ts'
import { Best, type Ranked } from './best.ts'
import { expand, type Lexicon } from './expand.ts'
import { findTerm, type Segment } from './format.ts'
import { type Groups, mostPostings, scoreSegment, unitsPerPoint } from './score.ts'
import { writeTerms } from './terms.ts'

export type ArticleIndex = {
  readonly segments: readonly { first: number; segment: Segment; groups: Groups }[]
  /** By group: what the law adds whatever is asked, in points. */
  readonly standings: Float32Array
  /** The groups of laws something was learned of, with the law's place in it. */
  readonly laws: readonly { readonly group: number; readonly place: number }[]
  readonly gone: ReadonlySet<number>
  readonly lexicon: Lexicon
  readonly learned: Learned
}

/** Of a longer question the beginning counts: a story told to the kiosk says what it is about early. */
const longestQuestion = 200
/**
 * Postings looked at for each term wanted: in the first segment, which holds what people ask about, and in each of the
 * others. Few terms get more each.
 */
const perTerm = { first: 1_600, other: 200 }
const fewest = 40_000
/** Keeps sums of units within 32 bits where the only term is one that nearly every article has. */
const farthest = 2 ** 30

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
  const points = extraOf(index, end)
  expand(text, index.lexicon, wanted)
  const { places, weights, units } = weighed(index, wanted)
  if (units === 0) return []
  const extra = inUnits(points, units)
  const best = new Best(limit)
  const inFirst = Math.min(mostPostings, Math.max(fewest, wanted.size * perTerm.first))
  const inOthers = (inFirst / perTerm.first) * perTerm.other
  for (const [i, { first, segment, groups }] of index.segments.entries()) {
    const budget = i === 0 ? inFirst : inOthers
    const query = { places: places[i] ?? [], weights, units, extra, budget }
    scoreSegment(segment, first, query, groups, index.gone, best)
  }
  return best.sorted().map(({ n, score, match }) => ({ n, score: score / units, match: match / units }))
}

function inUnits(points: Float32Array, units: number): Int32Array {
  const extra = new Int32Array(points.length)
  for (let i = 0; i < points.length; i++)
    extra[i] = Math.max(-farthest, Math.min(farthest, (points[i] ?? 0) * units))
  return extra
}

/** Where the wanted terms stand in each segment, and their weights with the inverse document frequency. */
function weighed(index: ArticleIndex, wanted: ReadonlyMap<number, number>) {
  const places: number[][] = index.segments.map(() => [])
  const weights: number[] = []
  const articles = index.segments.reduce((sum, { segment }) => sum + segment.articles, 0)
  for (const [term, weight] of wanted) {
    let count = 0
    for (const [i, { segment }] of index.segments.entries()) {
      const place = findTerm(segment, term)
      places[i]?.push(place)
      if (place !== -1) count += segment.found[place] ?? 0
    }
    weights.push(count === 0 ? 0 : weight * Math.log(1 + (articles - count + 0.5) / (count + 0.5)))
  }
  return { places, weights, units: unitsPerPoint(weights) }
}

/** What each law adds whatever the article: its standing, and what the question's terms (in `terms`) speak for. */
function extraOf({ standings, laws, learned }: ArticleIndex, end: number): Float32Array {
  const extra = standings.slice()
  const points = new Float32Array(learned.laws)
  const seen = new Set<number>()
  let known = 0
  for (let i = 0; i < end; i++) {
    const term = terms[i] ?? 0
    const key = findTerm(learned, term)
    if (key === -1 || seen.has(term)) continue
    seen.add(term)
    known++
    for (let at = learned.ends[key - 1] ?? 0; at < (learned.ends[key] ?? 0); at += 2) {
      const place = learned.says[at] ?? 0
      points[place] = (points[place] ?? 0) + (learned.says[at + 1] ?? 0)
    }
  }
  if (known === 0) return extra
  // A long question has more to say for everything: what it says counts by the root of its length.
  const scale = 1 / Math.sqrt(known)
  for (const { group, place } of laws) extra[group] = (extra[group] ?? 0) + scale * (points[place] ?? 0)
  return extra
}
