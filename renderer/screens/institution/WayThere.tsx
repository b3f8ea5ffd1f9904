import { MapPinned } from 'lucide-react'
import type { Institution } from '../../../shared/contract/institutions.ts'
import { useCurrent } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { DistrictMap } from '../../components/map/DistrictMap.tsx'
import { frameAround } from '../../components/map/frame.ts'
import { planeAround } from '../../components/map/plane.ts'
import { VisitingCardQr } from '../../components/map/VisitingCardQr.tsx'
import { useText } from '../../i18n/text.ts'
import { onMap } from '../map/onMap.ts'

/** Where an institution is, seen from this kiosk, and its address to take away (Codes, Art. 11). */
export function WayThere({ institution }: { institution: Institution }) {
  const t = useText()
  const kiosk = useHost(({ status }) => status?.kiosk)
  const { asked } = useCurrent('map.drawing', {})
  const { institutionId, name, kind, longitude, latitude } = institution
  const isPlaced = longitude !== null && latitude !== null
  return (
    <Card title={t.map.way}>
      <div className="way-there">
        {isPlaced && kiosk && asked.state === 'ready' && (
          <DistrictMap
            label={t.map.label}
            drawing={asked.value}
            place={kiosk}
            frame={frameAround([{ x: 0, y: 0 }, planeAround(kiosk)({ longitude, latitude })])}
            pins={[{ institutionId, name, kind, longitude, latitude }]}
            chosen={[institutionId]}
          />
        )}
        <VisitingCardQr visited={institution} />
      </div>
      <p className="muted small">{t.map.sketch}</p>
      {isPlaced && (
        <Button icon={<MapPinned aria-hidden />} onPress={() => go(onMap({ kind, chosen: [institutionId] }))}>
          {t.map.showNear}
        </Button>
      )}
    </Card>
  )
}
