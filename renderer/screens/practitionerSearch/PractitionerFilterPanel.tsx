import type { Output } from '../../../shared/contract/contract.ts'
import type { Facet } from '../../../shared/contract/kinds.ts'
import { Button } from '../../components/Button.tsx'
import { Chips } from '../../components/Choice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'
import { search, usePractitionerSearch } from './store.ts'

const yearsOffered = [5, 10, 20]
const chip = ({ value, count }: Facet) => ({ value, name: `${value} ${count}` })

/** Narrowing down the lawyers; every touch applies at once. */
export function PractitionerFilterPanel({
  found,
  onClose,
}: {
  found: Output<'practitioners.search'>
  onClose: () => void
}) {
  const t = useText()
  const { query } = usePractitionerSearch()
  return (
    <Sheet title={t.search.filters} onClose={onClose}>
      <div className="stack-wide">
        <Chips
          label={t.lawyers.expertise}
          all={t.search.all}
          options={found.expertise.map(chip)}
          value={query.expertise}
          onChange={(expertise) => void search({ expertise })}
        />
        <Chips
          label={t.lawyers.district}
          all={t.search.all}
          options={found.districts.map(chip)}
          value={query.district}
          onChange={(district) => void search({ district })}
        />
        <Chips
          label={t.lawyers.years}
          all={t.search.all}
          options={yearsOffered.map((years) => ({
            value: String(years),
            name: t.lawyers.yearsAtLeast(years),
          }))}
          value={query.minYears === null ? null : String(query.minYears)}
          onChange={(years) => void search({ minYears: years === null ? null : Number(years) })}
        />
        <Button look="main" onPress={onClose}>
          {t.lawyers.show(found.total)}
        </Button>
      </div>
    </Sheet>
  )
}
