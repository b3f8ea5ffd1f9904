import { ArrowUp } from 'lucide-react'
import { type ComponentRef, useRef } from 'react'
import type { MapDrawing, MapPin } from '../../../shared/contract/map.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useText } from '../../i18n/text.ts'
import './DistrictMap.css'
import { Pressable } from '../Pressable.tsx'
import type { Frame } from './frame.ts'
import { Ground } from './Ground.tsx'
import { mapLayout } from './mapLayout.ts'
import { Pin } from './Pin.tsx'
import type { Place, Spot } from './plane.ts'
import { type Drawn, useSize } from './useSize.ts'

type Props = {
  label: string
  drawing: MapDrawing
  /** Where the kiosk stands: the middle of the rings. */
  place: Place
  frame: Frame
  /** The nearest first. */
  pins: readonly MapPin[]
  /** What pins are called in the list beside the map. */
  numbers?: ReadonlyMap<string, number>
  chosen?: readonly string[]
  /** Left out where the map is only looked at. */
  onChoose?: (pins: readonly MapPin[]) => void
  onDistrict?: (name: string) => void
}

/** A sketch of the districts with the institutions on it, those that would overlap put together (Codes, Art. 11). */
export function DistrictMap(props: Props) {
  const map = useRef<ComponentRef<'section'>>(null)
  const drawn = useSize(map)
  return (
    <section ref={map} className="map" aria-label={props.label}>
      {drawn && <Sheet {...props} drawn={drawn} />}
    </section>
  )
}

function Sheet({ drawn, numbers, chosen, onChoose, onDistrict, ...shown }: Props & { drawn: Drawn }) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const words = {
    here: t.map.here,
    ring: t.map.ring,
    land: ({ name, nameEn }: MapDrawing['districts'][number]) => (lang === 'en' ? nameEn : name),
  }
  const layout = mapLayout({ ...shown, drawn, words })
  const { here, isHere, edge, bearing, groups, labels } = layout
  const at = placedIn(drawn)
  return (
    <>
      <Ground {...layout} drawing={shown.drawing} frame={shown.frame} size={drawn} />
      {labels.map(({ kind, key, text, spot, box }) =>
        kind === 'district' && onDistrict ? (
          <Pressable
            key={key}
            className="map-label map-district"
            style={{ ...at(spot), width: `${box.width}px` }}
            onPress={() => onDistrict(key)}
          >
            {text}
          </Pressable>
        ) : (
          <span key={key} className={`map-label map-${kind}`} style={at(spot)} aria-hidden>
            {text}
          </span>
        ),
      )}
      {isHere ? (
        <span className="map-here-dot" style={at(here)} aria-hidden />
      ) : (
        <span className="map-label map-here" style={at(edge)} aria-hidden>
          <ArrowUp style={{ rotate: `${bearing}rad` }} /> {t.map.hereThere}
        </span>
      )}
      {groups.map(({ spot, members }) => {
        const ids = members.map(({ institutionId }) => institutionId)
        return (
          <Pin
            key={ids[0]}
            style={at(spot)}
            members={members}
            number={numbers?.get(ids[0] ?? '') ?? null}
            isChosen={ids.some((id) => chosen?.includes(id))}
            onChoose={onChoose}
          />
        )
      })}
      <span className="map-north" aria-hidden>
        <ArrowUp /> {t.map.north}
      </span>
    </>
  )
}

/** In shares of the map, so that nothing leaves it while it is drawn anew at another size. */
const placedIn =
  ({ width, height }: Drawn) =>
  ({ x, y }: Spot) => ({ left: `${(x * 100) / width}%`, top: `${(y * 100) / height}%` })
