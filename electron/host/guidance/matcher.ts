import { indexTerms } from '../../../shared/search/grams.ts'
import { withoutAsking } from '../search/matchExpression.ts'
import type { Guide } from './library.ts'

/** How well a guide fits: `evidence` adds up what of the question speaks for it. */
export type Fit = { guide: Guide; evidence: number }
export type Matcher = (text: string) => Fit[]

/** A pair of characters says what a matter is; a single one only hints at it. */
const weightOf = (gram: string): number => (gram.length > 1 ? 1 : 0.5)
/** Wordings a gram must stand in for half its weight: what only one person happened to say is no sign of the matter. */
const half = 5
const chance = 0.2
/** The title and the summary are as good as this many wordings, a sentence of the guide's text as that part of one. */
const titleWeight = 4
const bodyWeight = 0.4

const gramsOf = (text: string): Set<string> =>
  new Set(
    indexTerms(withoutAsking(text))
      .split(' ')
      .filter((gram) => gram !== ''),
  )

const sentences = ({ body: { questions, articles, steps, deadlines } }: Guide): string[] => [
  ...questions.flatMap(({ text, choices }) => [text, ...choices.map((choice) => choice.text)]),
  ...[...steps, ...deadlines].map(({ text }) => text),
  ...articles.map(({ digest }) => digest),
]

/** In how many wordings of a guide each gram stands. */
function countGrams(guide: Guide): Map<string, number> {
  const counts = new Map<string, number>()
  const add = (text: string, weight: number): void => {
    for (const gram of gramsOf(text)) counts.set(gram, (counts.get(gram) ?? 0) + weight)
  }
  add(`${guide.brief.title}，${guide.brief.summary}`, titleWeight)
  for (const wording of guide.wordings) add(wording, 1)
  for (const sentence of sentences(guide)) add(sentence, bodyWeight)
  return counts
}

/**
 * Prepares the guides for being found by a question in everyday words, over characters and pairs of them. Grams weigh
 * by how few guides say them, and count the more the more wordings of the guide say them; a gram that every guide has
 * decides nothing. Fits come best first; ties stay in the order of the guides.
 */
export function createMatcher(guides: readonly Guide[]): Matcher {
  const all = guides.length
  const counts = guides.map((guide) => ({ guide, grams: countGrams(guide) }))
  const spread = new Map<string, number>()
  for (const { grams } of counts)
    for (const [gram, count] of grams) spread.set(gram, (spread.get(gram) ?? 0) + Math.min(1, count))
  const rarest = Math.log((all + 0.5) / (1 + chance))
  /** From 0 for what all guides say to the gram's whole weight for what one says. */
  const rarity = (gram: string): number =>
    (weightOf(gram) * Math.max(0, Math.log((all + 0.5) / ((spread.get(gram) ?? 1) + chance)))) / rarest

  return (text) => {
    const grams = [...gramsOf(text)].map((gram) => ({ gram, weight: rarity(gram) }))
    return counts
      .map(({ guide, grams: known }) => {
        const evidence = grams.reduce((sum, { gram, weight }) => {
          const count = (known.get(gram) ?? 0) - chance
          return count > 0 ? sum + (weight * count) / (count + half) : sum
        }, 0)
        return { guide, evidence }
      })
      .sort((a, b) => b.evidence - a.evidence)
  }
}
