import type { MapDrawing } from '../../../shared/contract/map.ts'
import { curve } from './curve.ts'
import { type Frame, pixelsPerKm, type Size } from './frame.ts'
import type { Spot } from './plane.ts'

type Point = MapDrawing['sea'][number]
type Props = {
  drawing: MapDrawing
  frame: Frame
  size: Size
  rings: readonly number[]
  here: Spot
  /** Degrees to pixels. */
  toPixels: (point: Point) => Spot
}

const thinnest = 5

/** What lies under the places: land, waters, and rings of distance around the kiosk. */
export function Ground({ drawing, frame, size, rings, here, toPixels }: Props) {
  const scale = pixelsPerKm(frame, size)
  const line = (points: readonly Point[], closed = false) => curve(points.map(toPixels), closed)
  return (
    <svg className="map-ground" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden>
      <path className="map-water" d={line(drawing.sea, true)} />
      {drawing.islands.map(({ name, points }) => (
        <path key={name} className="map-land" d={line(points, true)} />
      ))}
      {drawing.rivers.map(({ name, points, width }) => (
        <path
          key={name}
          className="map-river"
          d={line(points)}
          strokeWidth={Math.max(width * scale, thinnest)}
        />
      ))}
      {rings.map((radius) => (
        <circle key={radius} className="map-ring" cx={here.x} cy={here.y} r={radius * scale} />
      ))}
    </svg>
  )
}
