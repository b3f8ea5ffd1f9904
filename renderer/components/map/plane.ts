/** A place on a flat map: kilometres east and south of its origin, or pixels right and down. */
export type Spot = { readonly x: number; readonly y: number }
export type Place = { readonly longitude: number; readonly latitude: number }

const kmPerDegree = 111.2

/** Degrees to kilometres around an origin: true to a few metres over a city. */
export function planeAround(origin: Place): (place: Place) => Spot {
  const narrowing = Math.cos((origin.latitude * Math.PI) / 180)
  return ({ longitude, latitude }) => ({
    x: (longitude - origin.longitude) * kmPerDegree * narrowing,
    y: (origin.latitude - latitude) * kmPerDegree,
  })
}

export const distanceOf = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y)

/** The points of the compass, clockwise from the north. */
export const directions = [
  'north',
  'northEast',
  'east',
  'southEast',
  'south',
  'southWest',
  'west',
  'northWest',
] as const
export type Direction = (typeof directions)[number]

/** The point of the compass in which a spot lies, seen from the origin. */
export function directionOf({ x, y }: Spot): Direction {
  const eighths = Math.round((Math.atan2(x, -y) * 4) / Math.PI)
  return directions[(eighths + 8) % 8] ?? 'north'
}
