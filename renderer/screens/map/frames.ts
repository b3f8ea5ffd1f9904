import type { MapDrawing, MapPin } from '../../../shared/contract/map.ts'
import { type Frame, frameAround, frameAt } from '../../components/map/frame.ts'
import { distanceOf, type Place, type Spot } from '../../components/map/plane.ts'

/** So many of the nearest are seen when the map opens. */
const nearest = 5
/** Kilometres across a district: so much that something people know by sight is seen around it. */
const districtSpan = 16

const here: Spot = { x: 0, y: 0 }

type Looked = {
  plane: (place: Place) => Spot
  pins: readonly MapPin[]
  drawing: MapDrawing
  district: string | null
  chosen: readonly string[]
}

/** What the map shows at first: the chosen and the kiosk, the district, or the kiosk and what is nearest to it. */
export function firstFrame({ plane, pins, drawing, district, chosen }: Looked): Frame {
  const ofChosen = pins.filter(({ institutionId }) => chosen.includes(institutionId)).map(plane)
  if (ofChosen.length > 0) return frameAround([...ofChosen, here])
  const label = drawing.districts.find(({ name }) => name === district)?.label
  const itself = label ? [plane({ longitude: label[0], latitude: label[1] })] : []
  if (district !== null) return frameAround([...pins.map(plane), ...itself], districtSpan)
  const reach = pins.slice(0, nearest).map((pin) => distanceOf(plane(pin), here))
  return frameAt(here, Math.max(1, ...reach))
}

/** Everything there is: the districts and every place. */
export const wholeCity = (
  plane: (place: Place) => Spot,
  { districts }: MapDrawing,
  pins: readonly MapPin[],
): Frame =>
  frameAround([
    here,
    ...pins.map(plane),
    ...districts.map(({ label: [longitude, latitude] }) => plane({ longitude, latitude })),
  ])
