import type { SearchHit } from '../../../shared/contract/search.ts'
import { type Penalty, searchable } from '../content/directory.ts'
import { inPublicity } from '../content/penalties.ts'
import { contentGrams } from './matchExpression.ts'
import { one, type Results, type Search } from './results.ts'
import { highlight } from './snippet.ts'
import { holdsPhrases, type Words } from './words.ts'

/** What everybody calls a penalty; it does not tell one from another. */
const penalising = /(?:行政处罚|处罚|受罚|被罚|违规|违法)(?=\s|$)/g

/**
 * Penalties in their publicity period by whom they befell, kind, cause, authority and number (Codes, Art. 12). Without
 * words all of them, the newest first.
 */
export function penaltyResults(search: Search): Results<Penalty> {
  const { directory, words, view } = search
  return {
    entries: matching(
      directory.penalties.filter(({ row }) => inPublicity(row, view.today)),
      words,
    ),
    fits: (wanted) => ({
      year: ({ row }) => row.decidedOn.startsWith(`${wanted.year}-`),
      penaltyKind: ({ row }) => row.kind === wanted.penaltyKind,
    }),
    values: { year: ({ row }) => one(row.decidedOn.slice(0, 4)), penaltyKind: ({ row }) => one(row.kind) },
    orders: { newest: (entry) => entry.order },
    hit: ({ row }) => penaltyHit(row, words),
  }
}

function matching(penalties: readonly Penalty[], words: Words): readonly Penalty[] {
  const text = words.text.replace(penalising, ' ').trim()
  if (text === '') return penalties
  const grams = contentGrams(text).map((gram) => gram.text)
  if (grams.length === 0) return []
  return penalties
    .filter((entry) => grams.every((gram) => entry.text.includes(gram)) && holdsPhrases(entry.text, words))
    .map((entry) => ({ entry, score: score(entry, text) }))
    .sort((a, b) => b.score - a.score || a.entry.order - b.entry.order)
    .map(({ entry }) => entry)
}

/** Whom it befell before what for, and that before the rest. */
const score = ({ row }: Penalty, text: string): number =>
  searchable(row.subjectName).includes(text) ? 3 : row.kind === text ? 2 : row.cause.includes(text) ? 1 : 0

const penaltyHit = ({ id, kind, sample, ...row }: Penalty['row'], { marks }: Words): SearchHit => ({
  kind: 'penalty',
  hit: {
    ...row,
    penaltyId: id,
    penaltyKind: kind,
    nameSegments: highlight(row.subjectName, marks),
    sample: sample === 1,
  },
})
