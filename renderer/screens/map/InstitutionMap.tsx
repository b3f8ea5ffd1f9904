import { startTransition, useState } from 'react'
import type { MapPin } from '../../../shared/contract/map.ts'
import { useCurrent } from '../../app/ask.ts'
import { useHost } from '../../app/host.ts'
import { go } from '../../app/navigation.ts'
import { useHere } from '../../app/useHere.ts'
import { Chips } from '../../components/Choice.tsx'
import { Loaded } from '../../components/Loaded.tsx'
import { DistrictMap } from '../../components/map/DistrictMap.tsx'
import { type Frame, frameAround } from '../../components/map/frame.ts'
import { planeAround } from '../../components/map/plane.ts'
import { Screen } from '../../components/Screen.tsx'
import { nameOf } from '../../i18n/nameOf.ts'
import { useText } from '../../i18n/text.ts'
import { Chosen } from './Chosen.tsx'
import { DistrictSheet } from './DistrictSheet.tsx'
import { firstFrame, wholeCity } from './frames.ts'
import './InstitutionMap.css'
import { MapControls } from './MapControls.tsx'
import { NearList } from './NearList.tsx'
import { type Looking, most, page } from './onMap.ts'

/** Institutions of a kind on a sketch of the districts, with the list beside it, the nearest first (Codes, Art. 11). */
export function InstitutionMap(opened: Looking) {
  const t = useText()
  const kiosk = useHost(({ status }) => status?.kiosk)
  const [looking, setLooking] = useState(opened)
  const [choosing, setChoosing] = useState(false)
  const { kind, district, limit, chosen, frame } = looking
  useHere({ screen: 'map', ...looking })
  const land = useCurrent('map.drawing', {})
  const found = useCurrent('map.institutions', { kind, district, limit })
  const drawing = land.asked.state === 'ready' ? land.asked.value : noDrawing

  /**
   * Looks for something else: what was chosen and where the map was moved belongs to what was looked at before. The map is
   * drawn anew in pieces, after the touch is answered.
   */
  const lookFor = (other: Partial<Pick<Looking, 'kind' | 'district'>>) =>
    startTransition(() => {
      setLooking((now) => ({ ...now, ...other, chosen: [], limit: page, frame: null }))
      setChoosing(false)
    })
  const setFrame = (shown: Frame) => setLooking((now) => ({ ...now, frame: shown }))
  const open = (institutionId: string) => go({ screen: 'institution', institutionId })

  return (
    <Screen
      title={t.map.title}
      sheet={
        choosing &&
        found.asked.state === 'ready' && (
          <DistrictSheet
            districts={found.asked.value.districts}
            chosen={district}
            onChoose={(name) => lookFor({ district: name })}
            onClose={() => setChoosing(false)}
          />
        )
      }
    >
      <Loaded {...found}>
        {({ kinds, total, items, pins }) => {
          if (!kiosk) return null
          const plane = planeAround(kiosk)
          const shown = frame ?? firstFrame({ plane, pins, drawing, district, chosen })
          const choose = (members: readonly MapPin[]) => {
            const closer = frameAround(members.map(plane))
            const ids = members.map(({ institutionId }) => institutionId)
            if (members.length > 1 && closer.span < shown.span) setFrame(closer)
            // The map stays where it is.
            else setLooking((now) => ({ ...now, chosen: ids, frame: shown }))
          }
          return (
            <>
              <Chips
                label={t.map.kind}
                all={t.map.all}
                options={withChosen(kinds, kind).map(({ value, count }) => ({
                  value,
                  name: `${nameOf(t.institution.kinds, value)} ${count}`,
                }))}
                value={kind}
                onChange={(value) => lookFor({ kind: value })}
              />
              <div className="map-screen">
                <div className="stack">
                  <DistrictMap
                    label={t.map.label}
                    drawing={drawing}
                    place={kiosk}
                    frame={shown}
                    pins={pins}
                    numbers={new Map(items.map(({ institutionId }, index) => [institutionId, index + 1]))}
                    chosen={chosen}
                    onChoose={choose}
                    onDistrict={(name) => lookFor({ district: name })}
                  />
                  <MapControls
                    frame={shown}
                    district={district}
                    city={wholeCity(plane, drawing, pins)}
                    around={firstFrame({ plane, pins, drawing, district: null, chosen: [] })}
                    onFrame={setFrame}
                    onDistrict={() => setChoosing(true)}
                  />
                  <p className="muted small">{t.map.legend}</p>
                  <Chosen ids={chosen} onOpen={open} />
                </div>
                <NearList
                  total={total}
                  items={items}
                  chosen={chosen}
                  onOpen={open}
                  onMore={
                    limit < most &&
                    (() => setLooking((now) => ({ ...now, limit: Math.min(now.limit + page, most) })))
                  }
                  onDrop={() => lookFor({ kind: null, district: null })}
                />
              </div>
            </>
          )
        }}
      </Loaded>
      <p className="muted small">{t.map.sketch}</p>
    </Screen>
  )
}

const noDrawing = { districts: [], sea: [], islands: [], rivers: [] }

/** The kind looked at is among those to choose from, even where there is none of it. */
const withChosen = (kinds: readonly { value: string; count: number }[], chosen: string | null) =>
  chosen === null || kinds.some(({ value }) => value === chosen)
    ? kinds
    : [...kinds, { value: chosen, count: 0 }]
