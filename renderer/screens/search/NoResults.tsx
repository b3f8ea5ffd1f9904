import { Phone, Signpost } from 'lucide-react'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { useText } from '../../i18n/text.ts'
import { askGuidance } from '../guide/store.ts'
import { narrowingsOn } from './narrowing.ts'
import { Problems } from './Problems.tsx'
import { dropNarrowing, openTab, searchFor } from './run.ts'
import type { Asked, Found } from './store.ts'

type Props = { asked: Asked; found: Found; toReserve: boolean }

/** Nothing was found here: where something was, what else to try, and whom to ask. */
export function NoResults({ asked, found, toReserve }: Props) {
  const t = useText()
  const narrowed = narrowingsOn(asked.narrowing) > 0
  const elsewhere =
    toReserve || !asked.text ? [] : found.tabs.filter(({ kind, count }) => kind !== found.kind && count > 0)
  const advice = narrowed
    ? t.search.noneFiltered
    : elsewhere.length > 0
      ? t.search.elsewhere
      : t.search.noneBody
  // Laws are too many to be looked through: they need words.
  const title = narrowed || found.kind !== 'law' ? t.search.noneAny : t.search.noneHere
  return (
    <div className="stack">
      <Notice title={asked.text ? t.search.noneTitle(asked.text) : title}>
        <p>{advice}</p>
        <p>{t.failure.help}</p>
      </Notice>
      <div className="row">
        {narrowed && <Button onPress={() => void dropNarrowing()}>{t.search.dropFilters}</Button>}
        {elsewhere.map(({ kind, count }) => (
          <Button key={kind} onPress={() => void openTab(kind)}>
            {t.search.kinds[kind]} {count}
          </Button>
        ))}
        {asked.text && !toReserve && (
          <Button
            icon={<Signpost aria-hidden />}
            onPress={() => {
              askGuidance(asked.text)
              go({ screen: 'guide-match' })
            }}
          >
            {t.search.guideMe}
          </Button>
        )}
        <Button icon={<Phone aria-hidden />} onPress={() => go({ screen: 'help' })}>
          {t.bar.help}
        </Button>
      </div>
      {elsewhere.length === 0 && !toReserve && (
        <>
          <h2>{t.home.problems}</h2>
          <Problems onChoose={(words) => void searchFor(words)} />
        </>
      )}
    </div>
  )
}
