import { Landmark } from 'lucide-react'
import type { Institution } from '../../../shared/contract/institutions.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { useText } from '../../i18n/text.ts'
import { InstitutionFacts } from '../institution/InstitutionFacts.tsx'

/** Where the practitioner works and how to get there, with the way to the institution's own card. */
export function InstitutionCard({
  institution,
  distance,
}: {
  institution: Institution
  distance: number | null
}) {
  const t = useText()
  return (
    <Card title={t.lawyer.institution}>
      <p className="card-title" lang="zh-CN">
        {institution.name}
      </p>
      <InstitutionFacts institution={institution} distance={distance} />
      <Button
        icon={<Landmark aria-hidden />}
        onPress={() => go({ screen: 'institution', institutionId: institution.institutionId })}
      >
        {t.institution.open}
      </Button>
    </Card>
  )
}
