import { LocateFixed, MapIcon, MapPinned, ZoomIn, ZoomOut } from 'lucide-react'
import { Button } from '../../components/Button.tsx'
import { type Frame, zoomed } from '../../components/map/frame.ts'
import { useContentWords } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'

type Props = {
  frame: Frame
  district: string | null
  around: Frame
  city: Frame
  onFrame: (frame: Frame) => void
  onDistrict: () => void
}

/** Moving the map without gestures: every way is a button. */
export function MapControls({ frame, district, around, city, onFrame, onDistrict }: Props) {
  const t = useText()
  const words = useContentWords()
  const [nearer, wider] = [zoomed(frame, -1), zoomed(frame, 1)]
  return (
    <div className="map-controls">
      <Button
        icon={<ZoomIn aria-hidden />}
        disabled={nearer.span === frame.span}
        onPress={() => onFrame(nearer)}
      >
        {t.map.nearer}
      </Button>
      <Button
        icon={<ZoomOut aria-hidden />}
        disabled={wider.span === frame.span}
        onPress={() => onFrame(wider)}
      >
        {t.map.wider}
      </Button>
      <Button icon={<LocateFixed aria-hidden />} onPress={() => onFrame(around)}>
        {t.map.around}
      </Button>
      <Button icon={<MapIcon aria-hidden />} onPress={() => onFrame(city)}>
        {t.map.city}
      </Button>
      <Button icon={<MapPinned aria-hidden />} onPress={onDistrict}>
        {t.map.district(district && words.of(district))}
      </Button>
    </div>
  )
}
