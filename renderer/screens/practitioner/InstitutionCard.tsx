import type { Institution } from '../../../shared/contract/practitioners.ts'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'

/** Where the practitioner works and how to get there. The number is text: a kiosk cannot dial. */
export function InstitutionCard({
  institution,
  distance,
}: {
  institution: Institution
  distance: number | null
}) {
  const t = useText()
  const format = useFormat()
  return (
    <Card title={t.lawyer.institution}>
      <p className="card-title" lang="zh-CN">
        {institution.name}
      </p>
      <Facts
        facts={[
          { name: t.lawyer.address, value: institution.address, spoken: 'zh-CN' },
          {
            name: t.lawyer.distance,
            value: distance !== null && t.lawyers.distance(format.distance(distance)),
          },
          { name: t.lawyer.hours, value: institution.hours, spoken: 'zh-CN' },
          { name: t.lawyer.phone, value: institution.phone },
          { name: t.lawyer.founded, value: institution.founded && format.date(institution.founded) },
          { name: t.lawyer.team, value: institution.team !== null && t.lawyer.people(institution.team) },
          { name: t.lawyer.intro, value: institution.intro, spoken: 'zh-CN' },
        ]}
      />
    </Card>
  )
}
