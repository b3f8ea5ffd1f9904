import type { SearchHit } from '../../../shared/contract/search.ts'
import { useText } from '../../i18n/text.ts'
import { HitCard } from './hits/HitCard.tsx'
import { keyOfHit } from './open.ts'

/** What was named outright (a law with the number of an article, a certificate number), whatever the tab. */
export function Direct({ hits }: { hits: readonly SearchHit[] }) {
  const t = useText()
  if (hits.length === 0) return null
  return (
    <section className="direct" aria-label={t.search.direct}>
      <h2>{t.search.direct}</h2>
      <ul className="stack">
        {hits.map((hit) => (
          <li key={keyOfHit(hit)}>
            <HitCard found={hit} />
          </li>
        ))}
      </ul>
    </section>
  )
}
