import { type RefObject, startTransition, useEffect, useState } from 'react'
import { usePreferences } from '../../app/preferences.ts'
import type { Size } from './frame.ts'

export type Drawn = Size & { readonly letter: number }

/** How large an element is, and how large its letters are, in pixels; null until it is known. */
export function useSize(ref: RefObject<HTMLElement | null>): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const textSize = usePreferences(({ size }) => size)
  useEffect(() => {
    const element = ref.current
    if (!element || !textSize) return
    const look = () =>
      setDrawn({
        width: element.clientWidth,
        height: element.clientHeight,
        letter: Number.parseFloat(getComputedStyle(element).fontSize),
      })
    let first = true
    // Told of its size at once, too, when there is nothing left to lay out. What is large is drawn in pieces then.
    const sizes = new ResizeObserver(() => {
      if (first) startTransition(look)
      else look()
      first = false
    })
    sizes.observe(element)
    return () => sizes.disconnect()
  }, [ref, textSize])
  return drawn
}
