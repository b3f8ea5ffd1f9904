import { type Ink, resample, type Stroke } from '../../../shared/handwriting/ink.ts'
import { type Chance, chances } from '../../sim/random.ts'

/** A way of writing a character other than it was drawn. */
export type Condition = { name: string; write: (ink: Ink, chance: Chance) => Ink }

const between = (chance: Chance, least: number, most: number): number =>
  least + (most - least) * chance.next()

const move = (stroke: Stroke, to: (x: number, y: number) => [number, number]): Stroke => {
  const moved = new Float32Array(stroke.length)
  for (let i = 0; i < stroke.length; i += 2) moved.set(to(stroke[i] as number, stroke[i + 1] as number), i)
  return moved
}

/** The larger side of the box around the ink: what follows is measured in it. */
export function sizeOf(ink: Ink): number {
  const along = (axis: number) => ink.flatMap((stroke) => [...stroke].filter((_, i) => i % 2 === axis))
  const extent = (all: number[]) => Math.max(...all) - Math.min(...all)
  return Math.max(extent(along(0)), extent(along(1)))
}

function slanted(ink: Ink, chance: Chance): Ink {
  const slant = between(chance, -0.35, 0.35)
  const turn = between(chance, -0.2, 0.2)
  return ink.map((stroke) =>
    move(stroke, (x, y) => [
      (x + slant * y) * Math.cos(turn) - y * Math.sin(turn),
      (x + slant * y) * Math.sin(turn) + y * Math.cos(turn),
    ]),
  )
}

function stretched(ink: Ink, chance: Chance): Ink {
  const width = between(chance, 0.6, 1.5)
  return ink.map((stroke) => move(stroke, (x, y) => [x * width, y]))
}

/** A hand that trembles: the pen wanders off its way and finds back, stroke by stroke. */
function trembling(ink: Ink, chance: Chance): Ink {
  const size = sizeOf(ink)
  return ink.map((stroke) => {
    let offX = between(chance, -0.03, 0.03) * size
    let offY = between(chance, -0.03, 0.03) * size
    return move(resample(stroke, 0.03 * size), (x, y) => {
      offX = 0.8 * offX + between(chance, -0.02, 0.02) * size
      offY = 0.8 * offY + between(chance, -0.02, 0.02) * size
      return [x + offX, y + offY]
    })
  })
}

/** Strokes not where and not as long as they should be. */
function careless(ink: Ink, chance: Chance): Ink {
  const size = sizeOf(ink)
  return ink.map((stroke) => {
    const [x0 = 0, y0 = 0] = stroke
    const moveX = between(chance, -0.07, 0.07) * size
    const moveY = between(chance, -0.07, 0.07) * size
    const longer = between(chance, 0.75, 1.25)
    return move(stroke, (x, y) => [x0 + moveX + (x - x0) * longer, y0 + moveY + (y - y0) * longer])
  })
}

const reordered =
  (probability: number) =>
  (ink: Ink, chance: Chance): Ink => {
    const order = [...ink]
    for (let i = 0; i + 1 < order.length; i++)
      if (chance.happens(probability)) [order[i], order[i + 1]] = [order[i + 1] as Stroke, order[i] as Stroke]
    return order
  }

function shuffled(ink: Ink, chance: Chance): Ink {
  const left = [...ink]
  return ink.map(() => left.splice(chance.below(left.length), 1)[0] as Stroke)
}

/** The pen stays down between some strokes. */
const connected =
  (probability: number) =>
  (ink: Ink, chance: Chance): Ink => {
    const written: Stroke[] = []
    for (const stroke of ink) {
      const before = written.at(-1)
      if (before && chance.happens(probability))
        written[written.length - 1] = Float32Array.of(...before, ...stroke)
      else written.push(stroke)
    }
    return written
  }

/** Corners worn off: every point becomes the mean of its surroundings, a tenth of the character wide. */
function rounded(ink: Ink): Ink {
  const size = sizeOf(ink)
  return ink.map((stroke) => {
    const points = resample(stroke, 0.025 * size)
    const last = points.length / 2 - 1
    return points.map((_, i) => {
      const reach = Math.min(2, Math.floor(i / 2), last - Math.floor(i / 2))
      let sum = 0
      for (let k = -reach; k <= reach; k++) sum += points[i + 2 * k] as number
      return sum / (2 * reach + 1)
    })
  })
}

/** The pen is lifted in the middle of strokes. */
function broken(ink: Ink, chance: Chance): Ink {
  const size = sizeOf(ink)
  return ink.flatMap((stroke) => {
    if (!chance.happens(0.25)) return [stroke]
    const points = resample(stroke, 0.03 * size)
    const half = 2 * Math.floor(points.length / 4)
    return half < 2 ? [stroke] : [points.slice(0, half), points.slice(half)]
  })
}

const without = (ink: Ink, chance: Chance): Ink =>
  ink.length > 3 ? ink.toSpliced(chance.below(ink.length), 1) : ink

const all =
  (...ways: Condition['write'][]): Condition['write'] =>
  (ink, chance) =>
    ways.reduce((written, way) => way(written, chance), ink)

export const conditions: Condition[] = [
  { name: 'as drawn', write: (ink) => ink },
  { name: 'slanted and turned', write: slanted },
  { name: 'narrow or wide', write: stretched },
  { name: 'trembling', write: trembling },
  { name: 'careless', write: careless },
  { name: 'order: neighbours swapped', write: reordered(0.25) },
  { name: 'order: at random', write: shuffled },
  { name: 'half connected', write: connected(0.5) },
  { name: 'cursive', write: all(connected(0.8), rounded) },
  { name: 'strokes broken', write: broken },
  { name: 'a stroke missing', write: without },
  {
    name: 'all of it, mildly',
    write: all(slanted, reordered(0.08), careless, connected(0.25), trembling, rounded),
  },
]

/** The chance of a condition and a character: the same in every run. */
export const chanceOf = (condition: number, character: string): Chance =>
  chances(1000 * condition + (character.codePointAt(0) ?? 0))
