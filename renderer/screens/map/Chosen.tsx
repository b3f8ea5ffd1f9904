import { Landmark } from 'lucide-react'
import { useAsked } from '../../app/ask.ts'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { useAway } from '../../components/map/useAway.ts'
import { VisitingCardQr } from '../../components/map/VisitingCardQr.tsx'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'

type Open = (institutionId: string) => void

/** What was touched on the map: one institution, or all that stand at the same place. */
export function Chosen({ ids, onOpen }: { ids: readonly string[]; onOpen: Open }) {
  const t = useText()
  if (ids.length === 0) return null
  return (
    <div className="stack" role="status">
      {ids.length > 1 && <h2>{t.map.chosenSeveral(ids.length)}</h2>}
      {ids.map((id) => (
        <ChosenInstitution key={id} institutionId={id} onOpen={onOpen} />
      ))}
    </div>
  )
}

function ChosenInstitution({ institutionId, onOpen }: { institutionId: string; onOpen: Open }) {
  const t = useText()
  const away = useAway()
  const { asked, retry } = useAsked('institutions.get', { institutionId })
  return (
    <Card>
      <Loaded asked={asked} retry={retry}>
        {({ institution, distance, penalties }) => (
          <div className="map-chosen">
            <div className="stack">
              <p className="row">
                <span className="card-title" lang="zh-CN">
                  {institution.name}
                </span>
                <Badge>{nameOf(t.institution.kinds, institution.kind)}</Badge>
                {penalties.length > 0 && <Badge tone="warn">{t.search.penalised}</Badge>}
                {institution.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
              </p>
              <Facts
                facts={[
                  { name: t.lawyer.distance, value: away(institution, distance) },
                  { name: t.lawyer.address, value: institution.address, spoken: 'zh-CN' },
                  { name: t.lawyer.hours, value: institution.hours, spoken: 'zh-CN' },
                  { name: t.lawyer.phone, value: institution.phone },
                ]}
              />
              <Button icon={<Landmark aria-hidden />} onPress={() => onOpen(institutionId)}>
                {t.map.open}
              </Button>
            </div>
            <VisitingCardQr visited={institution} />
          </div>
        )}
      </Loaded>
    </Card>
  )
}
