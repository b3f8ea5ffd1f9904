import { airOf, type Ink } from './ink.ts'

/** A grid over the unit square on whose nodes the directions of nearby ink are gathered. */
type Grid = { side: number; blur: number; first: number; weight: number }

const directions = 8
const paper: Grid = { side: 7, blur: 0.1, first: 0, weight: 1 }
const air: Grid = { side: 5, blur: 0.13, first: paper.side ** 2 * directions, weight: 0.7 }

/** How much the way through the air counts among the strokes: where people connect strokes they go that way. */
const connection = 0.15

const step = 0.03
/** Ink farther from a node than this part of a full weight is not counted there. */
const negligible = 0.02

export const featureCount = air.first + air.side ** 2 * directions

function addPiece(
  features: Float32Array,
  grid: Grid,
  from: [number, number],
  to: [number, number],
  weight: number,
): void {
  const [fromX, fromY] = from
  const dx = to[0] - fromX
  const dy = to[1] - fromY
  const length = Math.hypot(dx, dy)
  if (length < 1e-6) return
  const turn = ((Math.atan2(dy, dx) / (2 * Math.PI) + 1) * directions) % directions
  const direction = Math.floor(turn) % directions
  const next = (direction + 1) % directions
  const share = turn - Math.floor(turn)

  const { side, first } = grid
  const narrow = 1 / (2 * grid.blur ** 2)
  const pieces = Math.max(1, Math.ceil(length / step))
  const each = (weight * length) / pieces
  const columns = new Float64Array(side)
  for (let piece = 0; piece < pieces; piece++) {
    const x = fromX + (dx * (piece + 0.5)) / pieces
    const y = fromY + (dy * (piece + 0.5)) / pieces
    for (let column = 0; column < side; column++)
      columns[column] = Math.exp(-((x - (column + 0.5) / side) ** 2) * narrow)
    for (let row = 0; row < side; row++) {
      const inRow = Math.exp(-((y - (row + 0.5) / side) ** 2) * narrow)
      if (inRow < negligible) continue
      for (let column = 0; column < side; column++) {
        const inColumn = columns[column] as number
        if (inColumn < negligible) continue
        const node = first + (row * side + column) * directions
        const amount = each * inRow * inColumn
        ;(features[node + direction] as number) += amount * (1 - share)
        ;(features[node + next] as number) += amount * share
      }
    }
  }
}

function addInk(features: Float32Array, grid: Grid, ink: Ink, weight: number): void {
  for (const stroke of ink)
    for (let i = 2; i < stroke.length; i += 2)
      addPiece(
        features,
        grid,
        [stroke[i - 2] as number, stroke[i - 1] as number],
        [stroke[i] as number, stroke[i + 1] as number],
        weight,
      )
}

/**
 * Which way the pen went where: for each node of a grid how much ink near it runs in each of eight directions, and on a
 * coarser grid the same of the ways between the strokes. Of normalised ink. The root evens out how much there is.
 */
export function directionFeatures(ink: Ink): Float32Array {
  const features = new Float32Array(featureCount)
  const between = airOf(ink)
  addInk(features, paper, ink, 1)
  addInk(features, paper, between, connection)
  addInk(features, air, between, 1)
  for (let i = 0; i < features.length; i++)
    features[i] = (features[i] as number) ** 0.4 * (i < air.first ? paper.weight : air.weight)
  return features
}
