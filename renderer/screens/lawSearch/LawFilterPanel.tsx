import type { Output } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import { Button } from '../../components/Button.tsx'
import { Chips, Consent } from '../../components/Choice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'
import { setFilters, useLawSearch } from './store.ts'

const chip = ({ value, count }: Facet) => ({ value, name: `${value} ${count}` })

/** Narrowing down what was found; every touch applies at once. */
export function LawFilterPanel({ found, onClose }: { found: Output<'laws.search'>; onClose: () => void }) {
  const t = useText()
  const { filters } = useLawSearch()
  return (
    <Sheet title={t.search.filters} onClose={onClose}>
      <div className="stack-wide">
        <Consent checked={filters.inForce} onChange={(inForce) => setFilters({ inForce })}>
          {t.search.onlyInForce}
        </Consent>
        <Chips
          label={t.search.category}
          all={t.search.all}
          options={found.categories.map(chip)}
          value={filters.category}
          onChange={(category) => setFilters({ category })}
        />
        {found.regions.length > 0 && (
          <Chips
            label={t.search.region}
            all={t.search.all}
            options={found.regions.map(chip)}
            value={filters.region}
            onChange={(region) => setFilters({ region })}
          />
        )}
        <Button look="main" onPress={onClose}>
          {t.search.show(found.total)}
        </Button>
      </div>
    </Sheet>
  )
}
