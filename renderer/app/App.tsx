import { type MouseEvent, useDeferredValue, useMemo, useRef } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ReadAloudBar } from '../access/readAloud/ReadAloudBar.tsx'
import { Scan } from '../access/scan/Scan.tsx'
import { BottomBar } from '../components/BottomBar.tsx'
import { KeyboardPanel } from '../keyboard/KeyboardPanel.tsx'
import { useKeyboard } from '../keyboard/store.ts'
import { Attract } from '../screens/attract/Attract.tsx'
import { DepthContext } from './depth.ts'
import { IdleGuard } from './IdleGuard.tsx'
import { type Place, placeOf, useNavigation } from './navigation.ts'
import { usePreferences } from './preferences.ts'
import { ScreenBoundary } from './ScreenBoundary.tsx'
import { screenOf } from './screens.tsx'

const isAttract = (trail: Place[]): boolean => placeOf({ trail }).screen === 'attract'

/** A second touch on a screen that is being left falls on nothing. */
const drop = (event: MouseEvent): void => {
  event.preventDefault()
  event.stopPropagation()
}

/**
 * Nor does the second of a double touch fall on the screen that the first has opened: an unsteady finger would send what
 * was never read over.
 */
function useDoubleTouch(shown: Place[]) {
  const first = useRef(shown)
  return (event: MouseEvent): void => {
    if (event.detail <= 1) first.current = shown
    else if (first.current !== shown) drop(event)
  }
}

/** The same element each time: another screen does not draw these anew. */
const alwaysAtHand = (
  <>
    <KeyboardPanel />
    <ReadAloudBar />
    <BottomBar />
    <IdleGuard />
  </>
)

/** The page: the attract screen while nobody is there, otherwise a screen in the frame with what is always at hand. */
export function App() {
  const { lang, reach } = usePreferences()
  const trail = useNavigation((state) => state.trail)
  // The frame makes room when the keys come (keyboard/KeyboardPanel.tsx).
  const typing = useDeferredValue(useKeyboard(({ field }) => field !== null))
  // The next screen is drawn in small pieces, so that the touch that opens it is answered first. Nobody's screen outlives a session.
  const drawn = useDeferredValue(trail)
  const shown = isAttract(trail) ? trail : drawn
  const screen = useMemo(() => {
    const place = placeOf({ trail: shown })
    if (place.screen === 'attract') return null
    return (
      <DepthContext value={shown.length}>
        <ScreenBoundary key={`${shown.length} ${JSON.stringify(place)}`} screen={place.screen}>
          {screenOf(place)}
        </ScreenBoundary>
      </DepthContext>
    )
  }, [shown])
  const dropDouble = useDoubleTouch(shown)
  return (
    <I18nProvider locale={lang}>
      {screen === null ? (
        <Attract />
      ) : (
        <div className="frame" data-reach={reach} data-typing={typing} onClickCapture={dropDouble}>
          <div className="frame-screen" {...(shown !== trail && { onClickCapture: drop })}>
            {screen}
          </div>
          {alwaysAtHand}
        </div>
      )}
      <Scan />
    </I18nProvider>
  )
}
