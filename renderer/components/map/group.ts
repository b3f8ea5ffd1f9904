import { distanceOf, type Spot } from './plane.ts'

export type Group<Member> = { readonly spot: Spot; readonly members: readonly Member[] }

/** A spot, or where it would hide what stands at `kept`, the nearest one in its direction that does not. */
export function besides(kept: Spot, gap: number): (spot: Spot) => Spot {
  return (spot) => {
    const apart = distanceOf(kept, spot)
    if (apart >= gap) return spot
    const [x, y] = apart === 0 ? [1, 0] : [(spot.x - kept.x) / apart, (spot.y - kept.y) / apart]
    return { x: kept.x + x * gap, y: kept.y + y * gap }
  }
}

/**
 * Puts together what would overlap: a member joins the first group whose spot is nearer than `gap` both across and
 * down, otherwise it begins one of its own at its spot. So squares of that side around the groups never overlap, and
 * the first members keep their places.
 */
export function grouped<Member>(
  members: readonly Member[],
  spotOf: (member: Member) => Spot,
  gap: number,
): Group<Member>[] {
  const groups: { spot: Spot; members: Member[] }[] = []
  for (const member of members) {
    const spot = spotOf(member)
    const near = groups.find(
      (group) => Math.abs(group.spot.x - spot.x) < gap && Math.abs(group.spot.y - spot.y) < gap,
    )
    if (near) near.members.push(member)
    else groups.push({ spot, members: [member] })
  }
  return groups
}
