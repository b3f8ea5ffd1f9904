import type { CDPSession, Locator } from '@playwright/test'

type Point = { x: number; y: number }
/** Where a target stands; what it can be scrolled in, and which way, when its centre is out of sight. */
type Sight =
  | { state: 'hit'; at: Point }
  | { state: 'gone' }
  | { state: 'covered'; by: string }
  | { state: 'away'; swipe: Swipe }
type Swipe = { from: Point; by: Point; scrolled: number }

/** Of the height or width of what is scrolled, how far a finger draws it. */
const drawn = 0.6
const mostSwipes = 40

/** Looks whether a finger on the centre of the target would touch it and nothing else. */
const look = (target: Locator): Promise<Sight> =>
  target.evaluate(async (element, part): Promise<Sight> => {
    const frame = () => new Promise(requestAnimationFrame)
    const moving = () =>
      document.getAnimations().filter((one) => Number.isFinite(one.effect?.getComputedTiming().endTime ?? 0))
    await Promise.allSettled(moving().map(({ finished }) => finished))
    await frame()
    // It stands where it stood a frame ago.
    for (let before = ''; ; await frame()) {
      const now = JSON.stringify(element.getBoundingClientRect())
      if (now === before) break
      before = now
    }
    if (!element.isConnected) return { state: 'gone' }
    const box = element.getBoundingClientRect()
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    const found = document.elementFromPoint(at.x, at.y)
    if (found && element.contains(found)) return { state: 'hit', at }
    for (let outer = element.parentElement; outer; outer = outer.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(outer)
      const clip = outer.getBoundingClientRect()
      const down = /auto|scroll/.test(overflowY) && outer.scrollHeight > outer.clientHeight
      const across = /auto|scroll/.test(overflowX) && outer.scrollWidth > outer.clientWidth
      const way = (size: number, low: number, high: number, centre: number) =>
        centre < low ? size * part : centre > high ? -size * part : 0
      const by = {
        x: across ? way(clip.width, clip.left, clip.right, at.x) : 0,
        y: down ? way(clip.height, clip.top, clip.bottom, at.y) : 0,
      }
      // What stays at the edge of what is scrolled lies on it.
      if (down && by.y === 0 && found && outer.contains(found) && !found.contains(element))
        by.y = clip.height * (at.y > clip.y + clip.height / 2 ? -part : part)
      if (by.x === 0 && by.y === 0) continue
      const from = { x: clip.x + clip.width / 2 - by.x / 2, y: clip.y + clip.height / 2 - by.y / 2 }
      return { state: 'away', swipe: { from, by, scrolled: outer.scrollTop + outer.scrollLeft } }
    }
    return { state: 'covered', by: found?.outerHTML.slice(0, 80) ?? 'nothing' }
  }, drawn)

/** A finger goes down, draws and stops before it lifts, so that nothing rolls on. Its clock is its own: as fast everywhere. */
async function draw(finger: CDPSession, { from, by }: Swipe): Promise<void> {
  const start = Date.now() / 1000
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number, at: number) => {
    const touchPoints = type === 'touchEnd' ? [] : [{ x: from.x + by.x * part, y: from.y + by.y * part }]
    return finger.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: start + at })
  }
  await send('touchStart', 0, 0)
  for (const part of [0.1, 0.3, 0.5, 0.7, 0.9, 1]) await send('touchMove', part, part * 0.3)
  await send('touchMove', 1, 1)
  await send('touchEnd', 1, 1.1)
}

/**
 * Scrolls by finger until the centre of the target can be touched. `onSwipe` is told before each time.
 * @throws when something lies on the target, or no finger can bring it into sight.
 */
export async function bringIntoSight(
  finger: CDPSession,
  target: Locator,
  onSwipe: () => Promise<void>,
): Promise<Point> {
  await target.waitFor()
  let before: Swipe | null = null
  for (let swipes = 0; swipes <= mostSwipes; swipes++) {
    const sight = await look(target)
    if (sight.state === 'hit') return sight.at
    if (sight.state === 'gone') continue // Another took its place.
    if (sight.state === 'covered') throw new Error(`${target} cannot be touched: under ${sight.by}`)
    const { scrolled } = sight.swipe
    if (before && before.scrolled === scrolled) throw new Error(`${target} does not come by finger`)
    before = sight.swipe
    await onSwipe()
    await draw(finger, sight.swipe)
  }
  throw new Error(`${target} is more than ${mostSwipes} swipes away`)
}
