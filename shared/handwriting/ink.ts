/** The way of the pen from touching down to lifting: x0, y0, x1, y1, … with y downwards. */
export type Stroke = Float32Array

/** What was written for one character, in the order of writing. */
export type Ink = readonly Stroke[]

export const lengthOf = (stroke: Stroke): number => {
  let length = 0
  for (let i = 2; i < stroke.length; i += 2)
    length += Math.hypot(
      (stroke[i] as number) - (stroke[i - 2] as number),
      (stroke[i + 1] as number) - (stroke[i - 1] as number),
    )
  return length
}

/** The same stroke with points every `step` along it; its first and last point stay. */
export function resample(stroke: Stroke, step: number): Stroke {
  let x = stroke[0] as number
  let y = stroke[1] as number
  const points = [x, y]
  let left = step
  for (let i = 2; i < stroke.length; i += 2) {
    const toX = stroke[i] as number
    const toY = stroke[i + 1] as number
    let distance = Math.hypot(toX - x, toY - y)
    while (distance >= left) {
      x += ((toX - x) * left) / distance
      y += ((toY - y) * left) / distance
      points.push(x, y)
      distance = Math.hypot(toX - x, toY - y)
      left = step
    }
    left -= distance
    x = toX
    y = toY
  }
  // A remainder of a rounding error would be a point on top of the last one.
  if (left < 0.9 * step || points.length === 2) points.push(x, y)
  return Float32Array.from(points)
}

/** The ways through the air from the end of each stroke to the beginning of the next. */
export const airOf = (ink: Ink): Stroke[] =>
  ink.slice(1).map((stroke, i) => {
    const before = ink[i] as Stroke
    return Float32Array.of(
      before.at(-2) as number,
      before.at(-1) as number,
      stroke[0] as number,
      stroke[1] as number,
    )
  })
