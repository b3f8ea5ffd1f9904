import type { CSSProperties } from 'react'
import type { MapPin } from '../../../shared/contract/map.ts'
import { useText } from '../../i18n/text.ts'
import { Pressable } from '../Pressable.tsx'

type Props = {
  members: readonly MapPin[]
  /** Where it stands. */
  style: CSSProperties
  /** What it is called in the list beside the map; null where it is not in it. */
  number: number | null
  isChosen: boolean
  /** Left out where the map is only looked at. */
  onChoose?: ((pins: readonly MapPin[]) => void) | undefined
}

/** One institution on the map, or several where they lie too near to each other. */
export function Pin({ members, style, number, isChosen, onChoose }: Props) {
  const t = useText()
  const several = members.length > 1
  const className = several ? 'map-pin map-group' : 'map-pin'
  const face = <span>{several ? t.map.several(members.length) : number}</span>
  if (!onChoose)
    return (
      <span className={className} style={style} data-chosen={isChosen} aria-hidden>
        {face}
      </span>
    )
  return (
    <Pressable
      className={className}
      style={style}
      aria-pressed={isChosen}
      aria-label={several ? t.map.openSeveral(members.length) : t.map.pin(number, members[0]?.name ?? '')}
      onPress={() => onChoose(members)}
    >
      {face}
    </Pressable>
  )
}
