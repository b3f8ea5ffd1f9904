import { useEffect } from 'react'
import { useDepth } from './depth.ts'
import { moveTo, type Place } from './navigation.ts'

/** For a screen in which one moves about: wherever its buttons or those of the bars lead, the way back leads here again. */
export function useHere(place: Place): void {
  const depth = useDepth()
  const here = JSON.stringify(place)
  useEffect(() => moveTo(depth, JSON.parse(here)), [depth, here])
}
