import type { Facet } from '../../../shared/contract/kinds.ts'
import type { MapDrawing } from '../../../shared/contract/map.ts'
import { Chips } from '../../components/Choice.tsx'
import { Sheet } from '../../components/Sheet.tsx'
import { useText } from '../../i18n/text.ts'
import { useDistrictName } from './useDistrictName.ts'

type Props = {
  drawing: MapDrawing
  districts: readonly Facet[]
  chosen: string | null
  onChoose: (district: string | null) => void
  onClose: () => void
}

/** Every district with how many institutions it has, for those who would not touch its name on the map. */
export function DistrictSheet({ drawing, districts, chosen, onChoose, onClose }: Props) {
  const t = useText()
  const nameOfDistrict = useDistrictName(drawing)
  return (
    <Sheet title={t.map.chooseDistrict} onClose={onClose}>
      <Chips
        label={t.map.districtCounts}
        all={t.map.all}
        options={districts.map(({ value, count }) => ({ value, name: `${nameOfDistrict(value)} ${count}` }))}
        value={chosen}
        onChange={onChoose}
      />
    </Sheet>
  )
}
