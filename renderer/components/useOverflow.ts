import { type RefObject, useEffect, useState } from 'react'

/** Whether there is more of a scrolling element above and below what can be seen. */
export function useOverflow(ref: RefObject<HTMLElement | null>): { above: boolean; below: boolean } {
  const [overflow, setOverflow] = useState({ above: false, below: false })
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () => {
      const above = element.scrollTop > 8
      const below = element.scrollTop + element.clientHeight < element.scrollHeight - 2
      // What scrolls can be reached and scrolled by keyboard or switch.
      element.tabIndex = above || below ? 0 : -1
      setOverflow((was) => (was.above === above && was.below === below ? was : { above, below }))
    }
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    if (element.firstElementChild) sizes.observe(element.firstElementChild)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [ref])
  return overflow
}
