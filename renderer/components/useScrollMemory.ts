import { type RefObject, useLayoutEffect } from 'react'
import { useDepth } from '../app/depth.ts'
import { rememberScroll, scrollOf } from '../app/navigation.ts'
import { sessionNumber } from '../app/wipe.ts'

/**
 * Comes back to where a screen was left when the way leads back to it, once its content is `ready`. What comes later makes
 * it long enough step by step; whoever touches or presses something meanwhile stays where they are.
 */
export function useScrollMemory(ref: RefObject<HTMLElement | null>, ready: boolean): void {
  const depth = useDepth()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || !ready) return
    const session = sessionNumber()
    const wanted = scrollOf(depth)
    let reached = 0
    const goOn = () => {
      if (reached >= wanted || element.scrollTop !== reached) return
      element.scrollTop = wanted
      reached = element.scrollTop
    }
    const growing = new ResizeObserver(goOn)
    const stop = () => growing.disconnect()
    // At the top it stands already: asking would lay out the whole screen once more.
    if (wanted > 0) {
      goOn()
      for (const part of [element, element.firstElementChild]) if (part) growing.observe(part)
      addEventListener('pointerdown', stop, true)
      addEventListener('keydown', stop, true)
    }
    return () => {
      stop()
      removeEventListener('pointerdown', stop, true)
      removeEventListener('keydown', stop, true)
      // A screen that is still waiting for its content is too short to come back on: what was wanted stays wanted.
      const waiting = reached < wanted && element.scrollTop === reached
      if (session === sessionNumber() && !waiting) rememberScroll(depth, element.scrollTop)
    }
  }, [ref, ready, depth])
}
