import { useEffect, useState } from 'react'
import { useIdle } from '../../app/idle.ts'
import { useText } from '../../i18n/text.ts'
import { partsOfScreen, pressOn, shownOf } from './parts.ts'
import './Scan.css'
import { paces, toggleScan, useScan } from './store.ts'
import { beginWalk, stepOn, type Walk } from './walk.ts'

type Box = { left: number; top: number; width: number; height: number }

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
function createScanner(moved: (box: Box | null) => void) {
  let walk = beginWalk(partsOfScreen())
  const show = (next: Walk) => {
    walk = next
    const [first] = walk.parts[walk.at]?.elements ?? []
    if (first) shownOf(first).scrollIntoView({ block: 'nearest' })
    moved(boxOf(walk))
  }
  const start = (at = 0) => show(beginWalk(partsOfScreen(), at))
  /** The screen has changed under the frame. */
  const isGone = () => !walk.parts[walk.at]?.elements.every(({ isConnected }) => isConnected)
  start()
  return {
    step() {
      const next = isGone() ? null : stepOn(walk)
      if (next) show(next)
      else start()
    },
    choose() {
      const part = walk.parts[walk.at]
      if (!part || isGone()) return start()
      if (part.parts.length > 0) return show(beginWalk(part.parts))
      const [element] = part.elements
      if (element) pressOn(element)
      // What is pressed changes the screen: the frame goes on when it has been drawn.
      requestAnimationFrame(() => requestAnimationFrame(() => start()))
    },
  }
}

const isSwitch = ({ key }: KeyboardEvent): boolean => key === ' ' || key === 'Enter'

/** The frame of switch control and its keys: F8 one switch, F9 two. Space and Enter are the switches. */
export function Scan() {
  const t = useText().access.scan
  const { mode, pace } = useScan()
  const [box, setBox] = useState<Box | null>(null)

  useEffect(() => {
    const byKey = ({ key }: KeyboardEvent) => {
      if (key === 'F8') toggleScan('one')
      if (key === 'F9') toggleScan('two')
    }
    addEventListener('keydown', byKey)
    return () => removeEventListener('keydown', byKey)
  }, [])

  useEffect(() => {
    if (mode === 'off') return setBox(null)
    const scanner = createScanner(setBox)
    const clock = mode === 'one' ? setInterval(scanner.step, paces[pace]) : undefined
    const onSwitch = (event: KeyboardEvent) => {
      // The shade is lifted by the same press, and nothing more.
      if (!isSwitch(event) || useIdle.getState().shaded) return
      event.preventDefault()
      event.stopPropagation()
      if (event.type !== 'keydown' || event.repeat) return
      if (mode === 'two' && event.key === ' ') scanner.step()
      else scanner.choose()
    }
    for (const type of ['keydown', 'keyup'] as const) addEventListener(type, onSwitch, { capture: true })
    return () => {
      clearInterval(clock)
      for (const type of ['keydown', 'keyup'] as const) removeEventListener(type, onSwitch, { capture: true })
    }
  }, [mode, pace])

  if (mode === 'off') return null
  return (
    <>
      <p className="only-spoken" role="status">
        {t.on}
      </p>
      {box && <div className="scan-frame" style={box} aria-hidden />}
    </>
  )
}
