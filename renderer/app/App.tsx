import { Fragment } from 'react'
import { I18nProvider } from 'react-aria-components'
import { ReadAloudBar } from '../access/readAloud/ReadAloudBar.tsx'
import { Scan } from '../access/scan/Scan.tsx'
import { BottomBar } from '../components/BottomBar.tsx'
import { KeyboardPanel } from '../keyboard/KeyboardPanel.tsx'
import { useKeyboard } from '../keyboard/store.ts'
import { Attract } from '../screens/attract/Attract.tsx'
import { IdleGuard } from './IdleGuard.tsx'
import { placeOf, useNavigation } from './navigation.ts'
import { usePreferences } from './preferences.ts'
import { screenOf } from './screens.tsx'

/** The page: the attract screen while nobody is there, otherwise a screen in the frame with what is always at hand. */
export function App() {
  const { lang, reach } = usePreferences()
  const depth = useNavigation(({ trail }) => trail.length)
  const place = useNavigation(placeOf)
  const typing = useKeyboard(({ field }) => field !== null)
  return (
    <I18nProvider locale={lang}>
      {place.screen === 'attract' ? (
        <Attract />
      ) : (
        <div className="frame" data-reach={reach} data-typing={typing}>
          <Fragment key={`${depth} ${JSON.stringify(place)}`}>{screenOf(place)}</Fragment>
          <KeyboardPanel />
          <ReadAloudBar />
          <BottomBar />
          <IdleGuard />
        </div>
      )}
      <Scan />
    </I18nProvider>
  )
}
