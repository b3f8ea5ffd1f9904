import type { Proposal } from './proposals.ts'

/**
 * The best proposals, each target once: at first no kind takes more than a third of the places, then whoever is next
 * fills what is left. In the order of their ranks.
 */
export function mixed(proposals: readonly Proposal[], limit: number): Proposal[] {
  const targets = new Map<string, Proposal>()
  for (const proposal of proposals) {
    const key = JSON.stringify(proposal.target)
    const known = targets.get(key)
    if (!known || proposal.rank < known.rank) targets.set(key, proposal)
  }
  const ranked = [...targets.values()].sort((a, b) => a.rank - b.rank)
  const share = Math.ceil(limit / 3)
  const taken = new Map<Proposal['what'], number>()
  const fair = ranked.filter(({ what }) => {
    const count = (taken.get(what) ?? 0) + 1
    taken.set(what, count)
    return count <= share
  })
  const chosen = new Set(fair.slice(0, limit))
  for (const proposal of ranked) {
    if (chosen.size >= limit) break
    chosen.add(proposal)
  }
  return ranked.filter((proposal) => chosen.has(proposal))
}
