import type { Facet } from '../../../shared/contract/kinds.ts'
import { Chips } from '../../components/Choice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'

type Props = {
  districts: readonly Facet[]
  chosen: string | null
  onChoose: (district: string | null) => void
  onClose: () => void
}

/** Every district with how many institutions it has, for those who would not touch its name on the map. */
export function DistrictSheet({ districts, chosen, onChoose, onClose }: Props) {
  const t = useText()
  const words = useContentWords()
  return (
    <Sheet title={t.map.chooseDistrict} onClose={onClose}>
      <Chips
        label={t.map.districtCounts}
        all={t.map.all}
        options={districts.map(({ value, count }) => ({ value, name: `${words.of(value)} ${count}` }))}
        value={chosen}
        onChange={onChoose}
      />
    </Sheet>
  )
}
