import { SlidersHorizontal } from 'lucide-react'
import { useDeferredValue, useEffect, useState } from 'react'
import { useDepth } from '../../app/depth.ts'
import { Button } from '../../components/Button.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'
import { useKeyboard } from '../../keyboard/store.ts'
import { FilterSheet } from './FilterSheet.tsx'
import { Findings } from './Findings.tsx'
import { findingsSlip } from './findingsSlip.ts'
import { narrowingsOn } from './narrowing.ts'
import { search as begin } from './run.ts'
import './Search.css'
import { SearchField } from './SearchField.tsx'
import { here, searchAt, useSearch } from './store.ts'
import { typeLetters } from './suggest.ts'

/** One search over everything the kiosk knows (Codes, Arts 10-13), also to choose the lawyer to reserve (Art. 26). */
export function Search({ toReserve }: { toReserve: boolean }) {
  const t = useText()
  const words = useContentWords()
  const depth = useDepth()
  const search = useSearch()
  const letters = useKeyboard(({ buffer }) => buffer)
  const [filtering, setFiltering] = useState(false)
  // Drawn in small pieces, so that a touch or a key meanwhile is answered first.
  const shown = useDeferredValue(search)
  const shownLetters = useDeferredValue(letters)
  useEffect(() => {
    if (!searchAt(here()).asked) void begin()
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever asks reads the letters as they are then
  useEffect(() => {
    if (depth === here()) typeLetters()
  }, [shownLetters, depth])
  const { asked, found } = search
  const narrowings = asked ? narrowingsOn(asked.narrowing) : 0
  return (
    <Screen
      title={toReserve ? t.lawyers.titleReserve : t.search.title}
      actions={
        found && (
          <>
            {asked && found.hits.length > 0 && <TakeAway taken={findingsSlip(asked, found, t, words)} />}
            {(found.total > 0 || narrowings > 0) && (
              <Button
                icon={<SlidersHorizontal aria-hidden />}
                pressed={narrowings > 0}
                onPress={() => setFiltering(true)}
              >
                {narrowings > 0 ? t.search.filtersOn(narrowings) : t.search.filters}
              </Button>
            )}
          </>
        )
      }
      sheet={
        filtering &&
        found && <FilterSheet found={found} toReserve={toReserve} onClose={() => setFiltering(false)} />
      }
    >
      <SearchField toReserve={toReserve} />
      <Findings search={shown} letters={shownLetters} toReserve={toReserve} />
    </Screen>
  )
}
