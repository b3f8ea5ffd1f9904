import { useHost } from '../../app/host.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { directionOf, planeAround } from './plane.ts'

type Placed = { longitude: number | null; latitude: number | null }

/** How far and in which direction something lies from this kiosk, in words; null where its place is unknown. */
export function useAway(): (placed: Placed, metres: number | null) => string | null {
  const t = useText()
  const format = useFormat()
  const kiosk = useHost(({ status }) => status?.kiosk)
  return ({ longitude, latitude }, metres) => {
    if (metres === null || longitude === null || latitude === null || !kiosk) return null
    const direction = directionOf(planeAround(kiosk)({ longitude, latitude }))
    return t.map.away(format.distance(metres), t.map.directions[direction])
  }
}
