import { type RefObject, useLayoutEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.ts'
import type { Size } from './frame.ts'

export type Drawn = Size & { readonly letter: number }

/** How large an element is, and how large its letters are, in pixels; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const textSize = usePreferences(({ size }) => size)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || !textSize) return
    const look = () =>
      setDrawn({
        width: element.clientWidth,
        height: element.clientHeight,
        letter: Number.parseFloat(getComputedStyle(element).fontSize),
      })
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref, textSize])
  return drawn
}
