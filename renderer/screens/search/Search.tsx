import { SlidersHorizontal } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Suggestion } from '../../../shared/contract/search.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { AsOf } from '../../components/AsOf.tsx'
import { Button } from '../../components/Button.tsx'
import { Failure } from '../../components/Failure.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { useKeyboard } from '../../keyboard/store.ts'
import { Begin } from './Begin.tsx'
import { Correction } from './Correction.tsx'
import { Count } from './Count.tsx'
import { Direct } from './Direct.tsx'
import { FilterSheet } from './FilterSheet.tsx'
import { GuideEntry } from './GuideEntry.tsx'
import { KindTabs } from './KindTabs.tsx'
import { narrowingsOn } from './narrowing.ts'
import { Results } from './Results.tsx'
import { retry, search } from './run.ts'
import './Search.css'
import { SearchField } from './SearchField.tsx'
import { Suggestions } from './Suggestions.tsx'
import { here, searchAt, useSearch } from './store.ts'
import { typeLetters } from './suggest.ts'

/** What a person who wants to reserve a lawyer is offered; the rest would lead away. */
const towardsLawyers: readonly Suggestion['what'][] = ['practitioner', 'question', 'correction']

/** One search over everything the kiosk knows (Codes, Arts 10-13), also to choose the lawyer to reserve (Art. 26). */
export function Search({ toReserve }: { toReserve: boolean }) {
  const t = useText()
  const { text, asked, found, failure, guidance, suggestions } = useSearch()
  const letters = useKeyboard(({ buffer }) => buffer)
  const [filtering, setFiltering] = useState(false)
  useEffect(() => {
    if (!searchAt(here()).asked) void search()
  }, [])
  useEffect(() => typeLetters(letters), [letters])
  const narrowings = asked ? narrowingsOn(asked.narrowing) : 0
  const offered = toReserve ? suggestions.filter(({ what }) => towardsLawyers.includes(what)) : suggestions
  // Words that were not searched for yet: what was found for others would only confuse.
  const suggesting = offered.length > 0 && (letters !== '' || text.trim() !== asked?.text)
  return (
    <Screen
      title={toReserve ? t.lawyers.titleReserve : t.search.title}
      actions={
        found &&
        (found.total > 0 || narrowings > 0) && (
          <Button
            icon={<SlidersHorizontal aria-hidden />}
            pressed={narrowings > 0}
            onPress={() => setFiltering(true)}
          >
            {narrowings > 0 ? t.search.filtersOn(narrowings) : t.search.filters}
          </Button>
        )
      }
      sheet={
        filtering &&
        found && <FilterSheet found={found} toReserve={toReserve} onClose={() => setFiltering(false)} />
      }
    >
      <SearchField toReserve={toReserve} />
      {suggesting ? (
        <Suggestions suggestions={offered} />
      ) : (
        <>
          {guidance?.alarm && <AlarmBox alarm={guidance.alarm} />}
          {!asked && <Begin />}
          {found && found.corrected !== null && asked && (
            <Correction corrected={found.corrected} written={asked.text} />
          )}
          {found && <Direct hits={found.direct} />}
          {asked && !toReserve && guidance?.clear && (
            <GuideEntry text={asked.text} guides={guidance.guides} />
          )}
          {failure && <Failure code={failure} retry={() => void retry()} />}
          {asked && !found && !failure && (
            <p className="muted" role="status">
              {t.search.searching}
            </p>
          )}
          {found && <AsOf />}
          {asked &&
            found &&
            (toReserve ? (
              <>
                <Count found={found} />
                <Results asked={asked} found={found} toReserve />
              </>
            ) : (
              <KindTabs asked={asked} found={found} />
            ))}
        </>
      )}
    </Screen>
  )
}
