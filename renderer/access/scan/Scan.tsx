import { useEffect, useState } from 'react'
import { useIdle } from '../../app/idle.ts'
import { useText } from '../../i18n/text.ts'
import './Scan.css'
import { type Box, createScanner, watchScreen } from './scanner.ts'
import { paces, toggleScan, useScan } from './store.ts'

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
    let clock: ReturnType<typeof setTimeout> | undefined
    const scanner = createScanner((box) => {
      setBox(box)
      clearTimeout(clock)
      // Wherever the frame has come to, it stays its whole time.
      if (mode === 'one') clock = setTimeout(() => scanner.step(), paces[pace])
    })
    const watchNoMore = watchScreen(scanner.changed)
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
      clearTimeout(clock)
      watchNoMore()
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
