import { distanceBetween, type Place } from '../../../shared/rules/distance.ts'

/** The day (`YYYY-MM-DD` in China) and the place the directory is looked at from. */
export type Viewpoint = { today: string; place: Place }

/** Metres from a place, straight line; null where the other place is unknown. */
export const distanceTo = (
  { longitude, latitude }: { longitude: number | null; latitude: number | null },
  place: Place,
): number | null =>
  longitude === null || latitude === null ? null : distanceBetween(place, { longitude, latitude })
