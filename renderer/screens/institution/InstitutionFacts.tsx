import type { Institution } from '../../../shared/contract/institutions.ts'
import { Facts } from '../../components/Facts.tsx'
import { useAway } from '../../components/map/useAway.ts'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** Where an institution is and what it is. The number is text: a kiosk cannot dial. `distance` is in metres. */
export function InstitutionFacts({
  institution,
  distance,
}: {
  institution: Institution
  distance: number | null
}) {
  const t = useText()
  const format = useFormat()
  const words = useContentWords()
  const away = useAway()
  return (
    <Facts
      facts={[
        { name: t.lawyer.address, value: institution.address, spoken: 'zh-CN' },
        {
          name: t.lawyer.distance,
          value: away(institution, distance),
        },
        { name: t.lawyer.hours, value: institution.hours, spoken: 'zh-CN' },
        { name: t.lawyer.phone, value: institution.phone },
        {
          name: t.lawyer.expertise,
          value: words.list(institution.expertise),
          spoken: words.lang(...institution.expertise),
        },
        { name: t.lawyer.founded, value: institution.founded && format.date(institution.founded) },
        { name: t.lawyer.team, value: institution.team !== null && t.lawyer.people(institution.team) },
        { name: t.institution.creditCode, value: institution.creditCode },
        { name: t.lawyer.intro, value: institution.intro, spoken: 'zh-CN' },
      ]}
    />
  )
}
