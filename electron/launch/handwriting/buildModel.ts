import { directionFeatures } from '../../../shared/handwriting/directions.ts'
import type { Ink, Stroke } from '../../../shared/handwriting/ink.ts'
import { type Model, type Projection, packInk, project } from '../../../shared/handwriting/model.ts'
import { normalise } from '../../../shared/handwriting/normalise.ts'

/** Points closer than this to the line that would replace them are left out; a byte's step is 0.006. */
const detail = 0.02

/** The stroke with as few of its points as keep its form (Douglas and Peucker). */
export function simplify(stroke: Stroke): Stroke {
  const last = stroke.length - 2
  const x = stroke[0] as number
  const y = stroke[1] as number
  const dx = (stroke[last] as number) - x
  const dy = (stroke[last + 1] as number) - y
  const length = Math.hypot(dx, dy)
  let farthest = 0
  let most = detail
  for (let i = 2; i < last; i += 2) {
    const fromX = (stroke[i] as number) - x
    const fromY = (stroke[i + 1] as number) - y
    const away = length === 0 ? Math.hypot(fromX, fromY) : Math.abs(fromX * dy - fromY * dx) / length
    if (away > most) {
      most = away
      farthest = i
    }
  }
  if (farthest === 0) return Float32Array.of(x, y, stroke[last] as number, stroke[last + 1] as number)
  const before = simplify(stroke.slice(0, farthest + 2))
  return Float32Array.of(...before, ...simplify(stroke.slice(farthest)).subarray(2))
}

/** 0..255 for frequencies from never to the most frequent of all, evenly in their logarithm. */
function commonnessOf(frequencies: number[]): Uint8Array {
  const most = Math.log1p(frequencies.reduce((largest, next) => Math.max(largest, next), 1))
  return Uint8Array.from(frequencies, (frequency) => Math.round((255 * Math.log1p(frequency)) / most))
}

export type Glyph = { character: string; ink: Ink; frequency: number }

/** Everything the recogniser needs, from one exemplary way of writing each character. */
export function buildModel(projection: Projection, glyphs: Glyph[]): Model {
  const { dimensions } = projection
  const prototypes = new Int8Array(glyphs.length * dimensions)
  const offsets = new Uint32Array(glyphs.length)
  const strokes: number[] = []
  glyphs.forEach(({ ink }, character) => {
    const normal = normalise(ink)
    prototypes.set(project(projection, directionFeatures(normal)), character * dimensions)
    offsets[character] = strokes.length
    for (const byte of packInk(normal.map(simplify))) strokes.push(byte)
  })
  return {
    projection,
    codes: Uint16Array.from(glyphs, ({ character }) => character.charCodeAt(0)),
    commonness: commonnessOf(glyphs.map(({ frequency }) => frequency)),
    prototypes,
    offsets,
    strokes: Uint8Array.from(strokes),
  }
}
