import { useText } from '../../i18n/text.ts'
import type { Found } from './store.ts'

/** How much was found in this tab, spoken whenever it changes; it stays on the page while the tabs change. */
export function Count({ found }: { found: Found }) {
  const t = useText()
  return (
    <p role="status" className="muted">
      {t.search.count[found.kind](found.total)}
    </p>
  )
}
