import type { Database } from 'better-sqlite3'
import type { GuidePlan } from '../../../shared/contract/guidance.ts'
import type { Place } from '../../../shared/rules/distance.ts'
import { distanceTo } from '../content/viewpoint.ts'

type Near = { id: string; distance: number | null }

const most = 3
const byDistance = (a: Near, b: Near): number =>
  (a.distance ?? Number.MAX_SAFE_INTEGER) - (b.distance ?? Number.MAX_SAFE_INTEGER)

/** Every institution of a kind with its distance, nearest first; those without a place come last. */
function ofKind(db: Database, kind: string, place: Place): Near[] {
  return db
    .prepare<[string], { id: string; longitude: number | null; latitude: number | null }>(
      'SELECT id, longitude, latitude FROM institution WHERE kind = ?',
    )
    .all(kind)
    .map(({ id, ...at }) => ({ id, distance: distanceTo(at, place) }))
    .sort(byDistance)
}

/**
 * The institutions nearest to the kiosk, at most three: one of each kind named, as far as there is room, then the
 * nearest of the rest.
 */
export function nearestInstitutions(
  db: Database,
  kinds: readonly string[],
  place: Place,
): GuidePlan['institutions'] {
  const lists = kinds.map((kind) => ofKind(db, kind, place))
  const first = lists.flatMap(([nearest]) => (nearest ? [nearest] : [])).slice(0, most)
  const rest = lists
    .flatMap((list) => list.slice(1, most))
    .sort(byDistance)
    .slice(0, most - first.length)
  const card = db.prepare<[string], { name: string; address: string; phone: string }>(
    'SELECT name, address, phone FROM institution WHERE id = ?',
  )
  return [...first, ...rest].sort(byDistance).flatMap(({ id, distance }) => {
    const known = card.get(id)
    return known ? [{ institutionId: id, ...known, distance }] : []
  })
}
