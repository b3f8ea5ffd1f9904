import { isWithinReach, partsOfScreen, pressOn, shownOf } from './parts.ts'
import { beginWalk, renewed, stepOn, type Walk } from './walk.ts'

export type Box = { left: number; top: number; width: number; height: number }

const scrollers = 'main, .sheet-body, .candidates-pages'

/** Where something can be seen: of what scrolls, the part that is in sight. */
function seenOf(element: HTMLElement): { left: number; top: number; right: number; bottom: number } {
  const { left, right, ...box } = shownOf(element).getBoundingClientRect().toJSON()
  const around = element.closest(scrollers)?.getBoundingClientRect()
  const top = Math.max(box.top, around?.top ?? 0)
  const bottom = Math.min(box.bottom, around?.bottom ?? innerHeight)
  return { left, right, top, bottom }
}

/** Around everything a part holds that can be seen. */
function boxOf({ parts, at }: Walk): Box | null {
  const boxes = (parts[at]?.elements ?? []).map(seenOf).filter(({ top, bottom }) => bottom > top)
  if (boxes.length === 0) return null
  const left = Math.min(...boxes.map((box) => box.left))
  const top = Math.min(...boxes.map((box) => box.top))
  const right = Math.max(...boxes.map((box) => box.right))
  const bottom = Math.max(...boxes.map((box) => box.bottom))
  return { left, top, width: right - left, height: bottom - top }
}

/** Moves a frame over the screen and presses what is in it; `moved` is told where the frame is. */
export function createScanner(moved: (box: Box | null) => void) {
  let walk = beginWalk(partsOfScreen())
  const show = (next: Walk) => {
    walk = next
    const [first] = walk.parts[walk.at]?.elements ?? []
    if (first) shownOf(first).scrollIntoView({ block: 'nearest' })
    moved(boxOf(walk))
  }
  const start = () => show(beginWalk(partsOfScreen()))
  /** Something in the frame that can still be pressed. */
  const held = () => walk.parts[walk.at]?.elements.find(isWithinReach)
  /** Takes in what has come and gone; false when what was framed has gone itself. */
  const look = (): boolean => {
    const element = held()
    if (element) walk = renewed(walk, partsOfScreen(), element)
    return element !== undefined
  }
  start()
  return {
    /** The screen has changed, perhaps under the frame. */
    changed() {
      if (!held()) start()
    },
    step() {
      const next = look() ? stepOn(walk) : null
      if (next) show(next)
      else start()
    },
    choose() {
      const part = look() ? walk.parts[walk.at] : undefined
      if (!part) return start()
      if (part.parts.length > 0) return show(beginWalk(part.parts, walk.depth + 1))
      const [element] = part.elements
      if (element) pressOn(element)
      // What is pressed changes the screen: the frame goes on when it has been drawn.
      requestAnimationFrame(() => requestAnimationFrame(start))
    },
  }
}

/** Tells of a change of what is on the screen, once for all that change before it is drawn; the answer ends it. */
export function watchScreen(changed: () => void): () => void {
  let frame = 0
  const observer = new MutationObserver(() => {
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(changed)
  })
  const attributeFilter = ['inert', 'hidden', 'aria-hidden', 'disabled', 'data-disabled', 'aria-disabled']
  observer.observe(document.body, { subtree: true, childList: true, attributeFilter })
  return () => {
    observer.disconnect()
    cancelAnimationFrame(frame)
  }
}
