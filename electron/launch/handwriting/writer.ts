import { type Ink, resample, type Stroke } from '../../../shared/handwriting/ink.ts'
import { normalOf } from './random.ts'

const map = (stroke: Stroke, move: (x: number, y: number, along: number) => [number, number]): Stroke => {
  const moved = new Float32Array(stroke.length)
  const last = Math.max(1, stroke.length / 2 - 1)
  for (let i = 0; i < stroke.length; i += 2)
    moved.set(move(stroke[i] as number, stroke[i + 1] as number, i / 2 / last), i)
  return moved
}

/** Corners and hooks worn off, as by a hand in a hurry. */
function smooth(stroke: Stroke, times: number): Stroke {
  let smoothed = stroke
  for (let time = 0; time < times; time++) {
    const rough = smoothed
    smoothed = rough.map((at, i) =>
      i < 2 || i >= rough.length - 2
        ? at
        : (rough[i - 2] as number) / 4 + at / 2 + (rough[i + 2] as number) / 4,
    )
  }
  return smoothed
}

const join = (a: Stroke, b: Stroke): Stroke => Float32Array.of(...a, ...b)

/** Some strokes are connected with the one before, near ones rather than far ones. */
function connect(strokes: Stroke[], haste: number, random: () => number): Stroke[] {
  const connected: Stroke[] = []
  for (const stroke of strokes) {
    const before = connected.at(-1)
    const gap = before
      ? Math.hypot(
          (stroke[0] as number) - (before.at(-2) as number),
          (stroke[1] as number) - (before.at(-1) as number),
        )
      : 0
    if (before && random() < 0.75 * haste * Math.exp(-1.2 * gap))
      connected[connected.length - 1] = join(before, stroke)
    else connected.push(stroke)
  }
  return connected.map((stroke) => smooth(resample(stroke, 0.035), Math.round(2.2 * haste * random())))
}

/**
 * An imagined writer, from whose variants the projection is learned: the whole slanted, turned and warped, every stroke
 * bent, moved, turned and resized, neighbours out of order now and then, ends cut off, strokes connected and rounded the
 * hastier the hand, one stroke forgotten.
 */
export function writeBy(random: () => number, model: Ink): Ink {
  const normal = normalOf(random)
  const haste = random() < 0.35 ? 0 : random()
  const care = 0.6 + 0.8 * random()
  const turn = 0.07 * care * normal()
  const slant = 0.1 * care * normal()
  const width = 1 + 0.08 * care * normal()
  const height = 1 + 0.08 * care * normal()
  const waves = Array.from({ length: 3 }, () => ({
    x: 0.022 * care * normal(),
    y: 0.022 * care * normal(),
    across: (2 + 4 * random()) * (random() < 0.5 ? -1 : 1),
    down: 2 + 4 * random(),
    phase: 2 * Math.PI * random(),
  }))

  const strokes = model.map((stroke) => resample(stroke, 0.05))
  for (let i = 0; i + 1 < strokes.length; i++)
    if (random() < 0.06) [strokes[i], strokes[i + 1]] = [strokes[i + 1] as Stroke, strokes[i] as Stroke]

  const written = strokes.map((stroke) => {
    const count = stroke.length / 2
    let centreX = 0
    let centreY = 0
    map(stroke, (x, y) => {
      centreX += x / count
      centreY += y / count
      return [x, y]
    })
    const angle = 0.09 * care * normal()
    const size = 1 + 0.13 * care * normal()
    const moveX = 0.022 * care * normal()
    const moveY = 0.022 * care * normal()
    const bend = 0.05 * care * normal()
    const chordX = (stroke.at(-2) as number) - (stroke[0] as number)
    const chordY = (stroke.at(-1) as number) - (stroke[1] as number)
    const cos = Math.cos(angle) * size
    const sin = Math.sin(angle) * size
    return map(stroke, (x, y, along) => {
      const bow = 4 * bend * along * (1 - along)
      const strokeX = centreX + moveX + cos * (x - centreX) - sin * (y - centreY) - chordY * bow
      const strokeY = centreY + moveY + sin * (x - centreX) + cos * (y - centreY) + chordX * bow
      let warpedX = strokeX
      let warpedY = strokeY
      for (const wave of waves) {
        warpedX += wave.x * Math.sin(wave.across * strokeX + wave.down * strokeY + wave.phase)
        warpedY += wave.y * Math.sin(wave.down * strokeX + wave.across * strokeY + 2 * wave.phase)
      }
      const scaledY = height * (warpedY - 0.5)
      const scaledX = width * (warpedX - 0.5) + slant * scaledY
      return [
        scaledX * Math.cos(turn) - scaledY * Math.sin(turn),
        scaledX * Math.sin(turn) + scaledY * Math.cos(turn),
      ]
    })
  })
  const cut = written.map((stroke) =>
    stroke.length > 8 && random() < 0.05 + 0.25 * haste ? stroke.slice(0, -2) : stroke,
  )
  const connected = haste > 0 ? connect(cut, haste, random) : cut
  if (connected.length > 6 && random() < 0.04) connected.splice(Math.floor(random() * connected.length), 1)
  return connected
}
