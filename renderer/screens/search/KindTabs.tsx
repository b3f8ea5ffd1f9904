import { MapPinned } from 'lucide-react'
import { useId } from 'react'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { stepFocus } from '../../components/stepFocus.ts'
import { useText } from '../../i18n/text.ts'
import { onMap } from '../map/onMap.ts'
import { Count } from './Count.tsx'
import { Results } from './Results.tsx'
import { openTab } from './run.ts'
import type { Asked, Found } from './store.ts'

/**
 * A tab for each kind of thing with how many were found; one without any can still be opened, and says so. Arrow keys go
 * along the tabs, and only pressing one opens it: its results have to be asked for.
 */
export function KindTabs({ asked, found }: { asked: Asked; found: Found }) {
  const t = useText()
  const id = useId()
  const shown = asked.kind ?? found.kind
  return (
    <div className="kinds">
      <div role="tablist" className="kinds-list" aria-label={t.search.tabs} onKeyDown={stepFocus}>
        {found.tabs.map(({ kind, count }) => (
          <Pressable
            key={kind}
            role="tab"
            id={`${id}-${kind}`}
            className="kinds-tab"
            data-none={count === 0}
            aria-selected={kind === shown}
            {...(kind === shown && { 'aria-controls': id })}
            tabIndex={kind === shown ? 0 : -1}
            onPress={() => void openTab(kind)}
          >
            <span>{t.search.kinds[kind]}</span> <span className="kinds-count">{count}</span>
          </Pressable>
        ))}
      </div>
      <Count found={found} />
      <div
        role="tabpanel"
        id={id}
        className="kinds-panel"
        aria-labelledby={`${id}-${shown}`}
        // What was found before stands until the answer comes.
        aria-busy={found.kind !== shown}
      >
        {shown === 'institution' && (
          <Button
            icon={<MapPinned aria-hidden />}
            onPress={() => go(onMap({ district: asked.narrowing.filters.district ?? null }))}
          >
            {t.map.show}
          </Button>
        )}
        <Results asked={asked} found={found} toReserve={false} />
      </div>
    </div>
  )
}
