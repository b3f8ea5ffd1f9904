import { MapPinned } from 'lucide-react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { SearchKind } from '../../../shared/contract/search.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { onMap } from '../map/onMap.ts'
import { Count } from './Count.tsx'
import { Results } from './Results.tsx'
import { openTab } from './run.ts'
import type { Asked, Found } from './store.ts'

/** A tab for each kind of thing with how many were found; one without any can still be opened, and says so. */
export function KindTabs({ asked, found }: { asked: Asked; found: Found }) {
  const t = useText()
  const shown = asked.kind ?? found.kind
  return (
    <Tabs
      className="kinds"
      selectedKey={shown}
      onSelectionChange={(kind) => void openTab(kind as SearchKind)}
      keyboardActivation="manual"
    >
      <TabList className="kinds-list" aria-label={t.search.tabs}>
        {found.tabs.map(({ kind, count }) => (
          <Tab key={kind} id={kind} className="kinds-tab" data-none={count === 0}>
            <span>{t.search.kinds[kind]}</span> <span className="kinds-count">{count}</span>
          </Tab>
        ))}
      </TabList>
      <Count found={found} />
      {/* The panel keeps the id it was made with: each tab has its own. */}
      <TabPanel key={shown} id={shown} className="kinds-panel">
        {shown === 'institution' && (
          <Button
            icon={<MapPinned aria-hidden />}
            onPress={() => go(onMap({ district: asked.narrowing.filters.district ?? null }))}
          >
            {t.map.show}
          </Button>
        )}
        <Results asked={asked} found={found} toReserve={false} />
      </TabPanel>
    </Tabs>
  )
}
