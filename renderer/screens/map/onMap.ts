import type { Place } from '../../app/navigation.ts'

export type Looking = Omit<Extract<Place, { screen: 'map' }>, 'screen'>

/** So many of the nearest are listed at first, and more each time. */
export const page = 20

/** The host lists no more. */
export const most = 200

/** The map with what is looked for on it; left out, everything near the kiosk. */
export const onMap = (looking: Partial<Looking> = {}): Place => ({
  screen: 'map',
  kind: null,
  district: null,
  chosen: [],
  limit: page,
  frame: null,
  ...looking,
})
