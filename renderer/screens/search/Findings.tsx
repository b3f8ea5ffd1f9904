import { memo } from 'react'
import type { Suggestion } from '../../../shared/contract/search.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Failure } from '../../components/Failure.tsx'
import { useText } from '../../i18n/text.ts'
import { Begin } from './Begin.tsx'
import { Correction } from './Correction.tsx'
import { Count } from './Count.tsx'
import { Direct } from './Direct.tsx'
import { GuideEntry } from './GuideEntry.tsx'
import { KindTabs } from './KindTabs.tsx'
import { Results } from './Results.tsx'
import { retry } from './run.ts'
import { Suggestions } from './Suggestions.tsx'
import type { Search } from './store.ts'

/** What a person who wants to reserve a lawyer is offered; the rest would lead away. */
const towardsLawyers: readonly Suggestion['what'][] = ['practitioner', 'question', 'correction']

type Props = { search: Search; letters: string; toReserve: boolean }

/** What lies below the field: where to begin, what is suggested while somebody types, and what was found. */
export const Findings = memo(({ search, letters, toReserve }: Props) => {
  const t = useText()
  const { text, asked, found, failure, guidance, suggestions } = search
  const offered = toReserve ? suggestions.filter(({ what }) => towardsLawyers.includes(what)) : suggestions
  // Words that were not searched for yet: what was found for others would only confuse.
  if (offered.length > 0 && (letters !== '' || text.trim() !== asked?.text))
    return <Suggestions suggestions={offered} />
  return (
    <>
      {guidance?.alarm && <AlarmBox alarm={guidance.alarm} />}
      {!asked && <Begin />}
      {found && found.corrected !== null && asked && (
        <Correction corrected={found.corrected} written={asked.text} />
      )}
      {found && <Direct hits={found.direct} />}
      {asked && !toReserve && guidance?.clear && <GuideEntry text={asked.text} guides={guidance.guides} />}
      {failure && <Failure code={failure} retry={() => void retry()} />}
      {asked && !found && !failure && (
        <p className="muted" role="status">
          {t.search.searching}
        </p>
      )}
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
  )
})
