import type { Facts } from './facts.ts'
import type { LawText } from './lawText.ts'

/** One law to publish; several files when its parts come apart. */
export type Law = { paths: string[]; text: LawText; facts: Facts }

const rank = { 'in-force': 0, unknown: 1, superseded: 2, expired: 3 }

/** The version a bare title means: in force, then the latest, then by path so that the choice never wavers. */
const currentFirst = (a: Law, b: Law): number =>
  rank[a.facts.status] - rank[b.facts.status] ||
  (b.facts.issued ?? '').localeCompare(a.facts.issued ?? '') ||
  ((a.paths[0] ?? '') < (b.paths[0] ?? '') ? -1 : 1)

/**
 * The id of every law. The title alone is the version that applies, so that citations (`法第X条`) lead to it; other
 * versions carry their date, `title(2018-12-29)`, or a count where that is not unique.
 */
export function identify(laws: readonly Law[]): Map<Law, string> {
  const ids = new Map<Law, string>()
  const used = new Set<string>()
  for (const law of [...laws].sort(currentFirst)) {
    const { title } = law.text
    const dated = law.facts.issued ? `${title}(${law.facts.issued})` : title
    let id = used.has(title) ? dated : title
    for (let count = 2; used.has(id); count++) id = `${dated}(${count})`
    used.add(id)
    ids.set(law, id)
  }
  return ids
}
