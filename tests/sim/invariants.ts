import type { SimulatedCentre } from './centre.ts'
import type { SimulatedKiosk } from './kiosk.ts'
import type { Releases } from './releases.ts'

/** A kiosk, and the newest version it was seen to show. */
export type Watched = { id: string; kiosk: SimulatedKiosk; version: number }

/** What must hold at any moment; words for what does not. */
export function wrong(kiosks: readonly Watched[], versions: Releases['versions']): string | null {
  for (const it of kiosks) {
    for (const receipt of it.kiosk.receipts)
      if (it.kiosk.stands(receipt) === null) return `${it.id} lost a request`
    const active = it.kiosk.active()
    const version = active?.version ?? 0
    if (version < it.version) return `${it.id} went from version ${it.version} to ${version}`
    it.version = version
    const signed = versions[version - 1]?.contentRoot
    if (active && active.contentRoot !== signed) return `${it.id} shows what was not signed`
  }
  return null
}

/** What must hold once everything was well for a while; words for what does not. */
export async function unsettled(
  kiosks: readonly Watched[],
  versions: Releases['versions'],
  centre: SimulatedCentre,
): Promise<string | null> {
  const [finding] = await centre.findings()
  if (finding) return `the log of the centre: ${finding}`
  const held = await centre.holds()
  const printed = kiosks.flatMap(({ kiosk }) => kiosk.receipts)
  const atCentre = new Map<string, number>()
  for (const receipt of held) atCentre.set(receipt, (atCentre.get(receipt) ?? 0) + 1)
  const follows = await centre.follows()
  for (const { id, kiosk } of kiosks) {
    for (const receipt of kiosk.receipts) {
      const promised = kiosks.reduce((sum, each) => sum + (each.kiosk.followed.get(receipt) ?? 0), 0)
      const { taken = 0, effects = 0 } = follows.get(receipt) ?? {}
      if (taken !== promised || effects !== promised)
        return `of ${promised} messages after a request of ${id} the centre took in ${taken}, and ${effects} had their effect`
      const times = atCentre.get(receipt) ?? 0
      if (times > 1) return `a request of ${id} is at the centre ${times} times`
      const stands = kiosk.stands(receipt)
      if (stands !== 'delivered') return `a request of ${id} stays ${stands}`
      if (times === 0) return `a request of ${id} was delivered and is not at the centre`
    }
    if (kiosk.waiting() > 0) return `something of ${id} still waits`
    if (kiosk.active()?.version !== versions.length)
      return `${id} stays at version ${kiosk.active()?.version}`
    if (kiosk.activeRoot() !== versions.at(-1)?.contentRoot)
      return `the rows of ${id} are not those that were signed`
  }
  return held.length === printed.length ? null : 'the centre holds what nobody sent'
}
