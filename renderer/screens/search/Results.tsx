import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { Correction } from './Correction.tsx'
import { HitCard } from './hits/HitCard.tsx'
import { NoResults } from './NoResults.tsx'
import { keyOfHit } from './open.ts'
import { more } from './run.ts'
import type { Asked, Found } from './store.ts'

type Props = { asked: Asked; found: Found; toReserve: boolean }

/** What was named outright, the count, what was found in this tab, and more of it; or what to do when nothing was. */
export function Results({ asked, found, toReserve }: Props) {
  const t = useText()
  const named = new Set(found.direct.map(keyOfHit))
  const left = found.total - found.hits.length
  return (
    <>
      {found.corrected !== null && <Correction corrected={found.corrected} written={asked.text} />}
      {found.direct.length > 0 && (
        <section className="direct" aria-label={t.search.direct}>
          <h2>{t.search.direct}</h2>
          <ul className="stack">
            {found.direct.map((hit) => (
              <li key={keyOfHit(hit)}>
                <HitCard found={hit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {found.total === 0 ? (
        found.direct.length === 0 && <NoResults asked={asked} found={found} toReserve={toReserve} />
      ) : (
        <>
          <p role="status" className="muted">
            {t.search.count[found.kind](found.total)}
          </p>
          <ul className="stack">
            {found.hits
              .filter((hit) => !named.has(keyOfHit(hit)))
              .map((hit) => (
                <li key={keyOfHit(hit)}>
                  <HitCard found={hit} />
                </li>
              ))}
          </ul>
          {left > 0 && (
            <Button wide onPress={() => void more()}>
              {t.search.more(left)}
            </Button>
          )}
        </>
      )}
    </>
  )
}
