import { home, placeOf, useNavigation } from '../../app/navigation.ts'
import { sessionStore } from '../../app/sessionStore.ts'

/** Milliseconds the frame stays where it is. */
export const paces = { slow: 3000, normal: 1800, fast: 1000 } as const
export type Pace = keyof typeof paces
/** `one`: the frame moves by itself and the switch chooses. `two`: one switch moves it, the other chooses. */
export type ScanMode = 'off' | 'one' | 'two'

/** How somebody who uses switches instead of touch works the kiosk; forgotten at the end of the session. */
export const useScan = sessionStore<{ mode: ScanMode; pace: Pace }>({ mode: 'off', pace: 'normal' })

/** No row of keys has more things, and all else is gone through in smaller groups (parts.ts). */
const mostInRound = 12

/** Milliseconds in which a frame that moves by itself has come round: whoever waits for it is there. */
export const roundOf = ({ mode, pace }: { mode: ScanMode; pace: Pace }): number =>
  mode === 'one' ? paces[pace] * mostInRound : 0

export const setScan = (mode: ScanMode): void => useScan.setState({ mode })

/** By the key of a keyboard or of a switch interface, from the attract screen too: the same key ends it. */
export function toggleScan(mode: ScanMode): void {
  const begins = useScan.getState().mode !== mode
  if (begins && placeOf(useNavigation.getState()).screen === 'attract') home()
  setScan(begins ? mode : 'off')
}
