import { type RefObject, useLayoutEffect } from 'react'
import { useDepth } from '../app/depth.ts'
import { rememberScroll, scrollOf } from '../app/navigation.ts'
import { sessionNumber } from '../app/wipe.ts'

/** Comes back to where a screen was left when the way leads back to it, once its content is `ready`. */
export function useScrollMemory(ref: RefObject<HTMLElement | null>, ready: boolean): void {
  const depth = useDepth()
  useLayoutEffect(() => {
    const element = ref.current
    if (!element || !ready) return
    const session = sessionNumber()
    const wanted = scrollOf(depth)
    // At the top it stands already: asking would lay out the whole screen once more.
    if (wanted > 0) element.scrollTop = wanted
    const reached = wanted > 0 ? element.scrollTop : 0
    return () => {
      // A screen that is still waiting for its content is too short to come back on: what was wanted stays wanted.
      const waiting = reached < wanted && element.scrollTop === reached
      if (session === sessionNumber() && !waiting) rememberScroll(depth, element.scrollTop)
    }
  }, [ref, ready, depth])
}
