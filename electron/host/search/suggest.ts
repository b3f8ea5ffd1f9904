import type { Segment } from '../../../shared/contract/kinds.ts'
import type { Suggestion } from '../../../shared/contract/search.ts'
import { articlePaths } from '../../../shared/search/articlePaths.ts'
import { bareName } from '../../../shared/search/bareName.ts'
import { matchedSegments } from '../../../shared/search/matchedSegments.ts'
import { matchSounds } from '../../../shared/search/matchSounds.ts'
import type { Snapshot } from '../content/snapshot.ts'
import { labelOf } from './labels.ts'
import { type Lookups, lookupsOf } from './lookups.ts'
import { mixed } from './mixed.ts'
import { directProposals, type Proposal, proposalsFor } from './proposals.ts'
import { pinyinKey, readingsBy } from './spelledNames.ts'
import { understand } from './understand.ts'

/** With fewer suggestions than this, what was typed may be misspelt. */
const few = 2

/**
 * What may be meant by what is typed so far, best first: exactly what it names, then what begins so, then what has a
 * word that does; of several kinds, where there are several.
 */
export function suggest(
  snapshot: Pick<Snapshot, 'db' | 'articles'>,
  typed: string,
  limit: number,
  today: string,
): Suggestion[] {
  const { text, corrected, direct } = understand(snapshot, typed, today)
  const lookups = lookupsOf(snapshot.db)
  const proposals = [...direct.flatMap(directProposals), ...proposalsFor(lookups, text)]
  const suggestions = inWords(snapshot, lookups, text, mixed(proposals, limit))
  if (!corrected || suggestions.length >= few) return suggestions
  const better = inWords(snapshot, lookups, corrected, mixed(proposalsFor(lookups, corrected), limit))
  return [correction(text, corrected), ...suggestions, ...better].slice(0, limit)
}

function inWords(
  { db }: Pick<Snapshot, 'db'>,
  lookups: Lookups,
  text: string,
  proposals: readonly Proposal[],
): Suggestion[] {
  const letters = pinyinKey(text)
  const keyed = letters && Array.from(letters)
  const spelled = keyed ? (name: readonly string[]) => matchSounds(name, keyed, readingsBy(lookups)) : null
  const names = [bareName(text), ...articlePaths(text).map(({ name }) => name)]
  return proposals.flatMap(({ target, what }) => {
    const label = labelOf(db, target)
    if (!label) return []
    const name = names.find((key) => bareName(label.title).includes(key)) ?? names.at(-1) ?? ''
    const segments = matchedSegments(label.title, name, spelled)
    const number: Segment[] = label.number
      ? [
          { text: ' ', hit: false },
          { text: label.number, hit: true },
        ]
      : []
    return [{ segments: [...segments, ...number], what, note: label.note, target }]
  })
}

/** The words spelt otherwise, with the characters that are new as hits. */
function correction(text: string, corrected: string): Suggestion {
  const segments: Segment[] = []
  for (const [at, character] of Array.from(corrected).entries()) {
    const hit = Array.from(text)[at] !== character
    const last = segments.at(-1)
    if (last?.hit === hit) last.text += character
    else segments.push({ text: character, hit })
  }
  return { segments, what: 'correction', note: '', target: { kind: 'query', text: corrected } }
}
