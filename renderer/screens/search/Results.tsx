import { Button } from '../../components/Button.tsx'
import { useInPieces } from '../../components/useInPieces.ts'
import { useText } from '../../i18n/text.ts'
import { HitCard } from './hits/HitCard.tsx'
import { NoResults } from './NoResults.tsx'
import { keyOfHit } from './open.ts'
import { more } from './run.ts'
import type { Asked, Found } from './store.ts'

type Props = { asked: Asked; found: Found; toReserve: boolean }

/** What was found in this tab, and more of it; or what to do when nothing was. */
export function Results({ asked, found, toReserve }: Props) {
  const t = useText()
  const named = new Set(found.direct.map(keyOfHit))
  const others = found.hits.filter((hit) => !named.has(keyOfHit(hit)))
  const drawn = useInPieces(others, keyOfHit)
  const left = found.total - found.hits.length
  if (found.total === 0 && found.direct.length === 0) {
    return <NoResults asked={asked} found={found} toReserve={toReserve} />
  }
  return (
    <>
      {found.hits.length > 0 && others.length === 0 ? (
        <p className="muted">{t.search.above}</p>
      ) : (
        <ul className="stack">
          {drawn.map((hit) => (
            <li key={keyOfHit(hit)}>
              <HitCard found={hit} />
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <Button wide onPress={() => void more()}>
          {t.search.more(left)}
        </Button>
      )}
    </>
  )
}
