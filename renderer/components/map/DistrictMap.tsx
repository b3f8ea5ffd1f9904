import { ArrowUp } from 'lucide-react'
import { type ComponentRef, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { MapDrawing, MapPin } from '../../../shared/contract/map.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useText } from '../../i18n/text.ts'
import './DistrictMap.css'
import { type Frame, onEdge, pixelsOf, ringsOf } from './frame.ts'
import { Ground } from './Ground.tsx'
import { besides, grouped } from './group.ts'
import { mapLabels, touchable } from './mapLabels.ts'
import { Pin } from './Pin.tsx'
import { type Place, planeAround, type Spot } from './plane.ts'
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

function Sheet({
  drawn,
  drawing,
  place,
  frame,
  pins,
  numbers,
  chosen,
  onChoose,
  onDistrict,
}: Props & { drawn: Drawn }) {
  const t = useText()
  const lang = usePreferences((state) => state.lang)
  const plane = planeAround(place)
  const toPixels = pixelsOf(frame, drawn)
  const pixels = (place: Place) => toPixels(plane(place))
  const point = ([longitude, latitude]: MapDrawing['sea'][number]) => pixels({ longitude, latitude })
  const here = toPixels({ x: 0, y: 0 })
  const rings = ringsOf(frame)
  // Where the way to the kiosk leaves the map.
  const edge = onEdge(here, drawn, drawn.letter * 3.4, drawn.letter)
  const bearing = Math.atan2(here.x - edge.x, edge.y - here.y)
  const spotOf = besides(here, touchable)
  const groups = grouped(
    pins.filter((pin) => isInside(pixels(pin), drawn)),
    (pin) => spotOf(pixels(pin)),
    touchable + 4,
  )
  const labels = mapLabels({
    drawing,
    frame,
    drawn,
    here,
    words: {
      here: t.map.here,
      ring: t.map.ring,
      land: ({ name, nameEn }) => (lang === 'en' ? nameEn : name),
    },
    rings,
    taken: [
      {
        x: drawn.width - drawn.letter * 2,
        y: drawn.letter,
        width: drawn.letter * 4,
        height: drawn.letter * 2,
      },
      ...groups.map(({ spot }) => ({ ...spot, width: touchable, height: touchable })),
    ],
    toPixels: point,
  })
  return (
    <>
      <Ground drawing={drawing} frame={frame} size={drawn} rings={rings} here={here} toPixels={point} />
      {labels.map(({ kind, key, text, spot, box }) =>
        kind === 'district' && onDistrict ? (
          <Button
            key={key}
            className="map-label map-district"
            style={{ ...at(spot), width: `${box.width}px` }}
            onPress={() => onDistrict(key)}
          >
            {text}
          </Button>
        ) : (
          <span key={key} className={`map-label map-${kind}`} style={at(spot)} aria-hidden>
            {text}
          </span>
        ),
      )}
      {isInside(here, drawn) ? (
        <span className="map-here-dot" style={at(here)} aria-hidden />
      ) : (
        <span className="map-label map-here" style={at(edge)} aria-hidden>
          <ArrowUp style={{ rotate: `${bearing}rad` }} /> {t.map.hereThere}
        </span>
      )}
      {groups.map((group) => {
        const ids = group.members.map(({ institutionId }) => institutionId)
        return (
          <Pin
            key={ids[0]}
            group={group}
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

const at = ({ x, y }: Spot) => ({ left: `${x}px`, top: `${y}px` })

/** Whether a spot lies so far inside the map that what stands there can be touched. */
const isInside = ({ x, y }: Spot, { width, height }: Drawn): boolean =>
  x > touchable / 2 && x < width - touchable / 2 && y > touchable / 2 && y < height - touchable / 2
