import type { Size } from './frame.ts'
import type { Spot } from './plane.ts'

/** Something that takes room on the map, by its middle. */
export type Box = Spot & Size
/** Words that may stand at one of several spots, the best first. */
export type Label = Size & { readonly spots: readonly Spot[] }

const overlap = (a: Box, b: Box): boolean =>
  Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height

const within = ({ x, y, width, height }: Box, size: Size): boolean =>
  x - width / 2 >= 0 && x + width / 2 <= size.width && y - height / 2 >= 0 && y + height / 2 <= size.height

/**
 * Gives each label, in their order, the first of its spots where it lies within the map and on nothing that was there
 * before; null where there is none.
 */
export function placeLabels(labels: readonly Label[], taken: readonly Box[], size: Size): (Spot | null)[] {
  const boxes = [...taken]
  return labels.map(({ spots, width, height }) => {
    const box = spots
      .map((spot) => ({ ...spot, width, height }))
      .find((each) => within(each, size) && !boxes.some((other) => overlap(each, other)))
    if (!box) return null
    boxes.push(box)
    return { x: box.x, y: box.y }
  })
}

/** A spot and those around it, for a label that may move a little. */
export const around = ({ x, y }: Spot, by: number): Spot[] => [
  { x, y },
  { x, y: y + by },
  { x, y: y - by },
  { x: x + by, y },
  { x: x - by, y },
]
