import type { MapDrawing, MapPin } from '../../../shared/contract/map.ts'
import { type Frame, onEdge, pixelsOf, ringsOf } from './frame.ts'
import { besides, type Group, grouped } from './group.ts'
import { type MapWords, mapLabels, type PlacedLabel, touchable } from './mapLabels.ts'
import { type Place, planeAround, type Spot } from './plane.ts'
import type { Drawn } from './useSize.ts'

type Wanted = {
  drawing: MapDrawing
  place: Place
  frame: Frame
  pins: readonly MapPin[]
  drawn: Drawn
  words: MapWords
}

export type MapLayout = {
  /** The kiosk; where it lies outside, `edge` is where the way to it leaves the map and `bearing` that way. */
  here: Spot
  isHere: boolean
  edge: Spot
  /** In radians from the north, clockwise. */
  bearing: number
  rings: readonly number[]
  groups: readonly Group<MapPin>[]
  labels: readonly PlacedLabel[]
  toPixels: (point: MapDrawing['sea'][number]) => Spot
}

/** Where everything stands on a map that is drawn at a size. */
export function mapLayout({ drawing, place, frame, pins, drawn, words }: Wanted): MapLayout {
  const plane = planeAround(place)
  const pixels = pixelsOf(frame, drawn)
  const toPixels = ([longitude, latitude]: MapDrawing['sea'][number]) =>
    pixels(plane({ longitude, latitude }))
  const here = pixels({ x: 0, y: 0 })
  const { width, letter } = drawn
  const edge = onEdge(here, drawn, letter * 3.4, letter)
  const rings = ringsOf(frame)
  const spotOf = besides(here, touchable)
  const shown = pins.filter((pin) => isInside(spotOf(pixels(plane(pin))), drawn))
  const groups = grouped(shown, (pin) => spotOf(pixels(plane(pin))), touchable + 4)
  const north = { x: width - letter * 2, y: letter, width: letter * 4, height: letter * 2 }
  const places = groups.map(({ spot }) => ({ ...spot, width: touchable, height: touchable }))
  const labels = mapLabels({ drawing, frame, drawn, here, rings, taken: [north, ...places], toPixels, words })
  return {
    here,
    isHere: isInside(here, drawn),
    edge,
    bearing: Math.atan2(here.x - edge.x, edge.y - here.y),
    rings,
    groups,
    labels,
    toPixels,
  }
}

/** Whether a spot lies so far inside the map that what stands there can be touched. */
const isInside = ({ x, y }: Spot, { width, height }: Drawn): boolean =>
  x > touchable / 2 && x < width - touchable / 2 && y > touchable / 2 && y < height - touchable / 2
