import { useEffect, useState } from 'react'
import { roundOf, useScan } from '../access/scan/store.ts'
import { Shade } from '../access/shade/Shade.tsx'
import { Question } from '../components/Question.tsx'
import { useText } from '../i18n/text.ts'
import { useHost } from './host.ts'
import { defaultTimeouts, idlePhase, touched, useIdle } from './idle.ts'
import { isForm, placeOf, useNavigation } from './navigation.ts'
import { wipe } from './wipe.ts'

const signs = ['pointerdown', 'pointerup', 'keydown', 'keyup', 'wheel', 'touchmove'] as const
/** From one of these to one of those a finger rests on something, or a key is down. */
const downs = ['pointerdown', 'keydown']
const ups = ['pointerup', 'keyup']

/** What is drawn of it, and only that: a touch that changes nothing of it draws nothing anew. */
type Seen = { shade: boolean; left: number | null; over: boolean }

function see(): Seen {
  const timeouts = useHost.getState().status?.timeouts ?? defaultTimeouts
  const now = performance.now()
  const quiet = now - (useIdle.getState().touchedAt ?? now)
  const idle = idlePhase(quiet, isForm(placeOf(useNavigation.getState())), timeouts)
  return {
    shade: quiet >= Math.max(timeouts.shade * 1000, roundOf(useScan.getState())),
    left: idle.phase === 'warning' ? idle.left : null,
    over: idle.phase === 'over',
  }
}

const same = (a: Seen, b: Seen): boolean => a.shade === b.shade && a.left === b.left && a.over === b.over

/** Watches for touches; after the limit it counts down aloud, any touch goes on, and at nought it wipes. What is personal is shaded long before. */
export function IdleGuard() {
  const [seen, setSeen] = useState<Seen>({ shade: false, left: null, over: false })

  useEffect(() => {
    let held = false
    const look = () =>
      setSeen((before) => {
        const now = see()
        // The warning goes with the finger or key, not under it: it would fall on what the warning covers.
        return same(before, now) || (held && before.left !== null && now.left === null && !now.over)
          ? before
          : now
      })
    const note = ({ type }: Event) => {
      touched(performance.now())
      if (downs.includes(type)) held = true
      else if (ups.includes(type)) held = false
      // The click that follows looks by itself, once it has been heard.
      if (!ups.includes(type)) look()
    }
    const cancel = () => {
      held = false
    }
    touched(performance.now())
    for (const sign of signs) addEventListener(sign, note, { capture: true, passive: true })
    addEventListener('pointercancel', cancel)
    addEventListener('click', look)
    const clock = setInterval(look, 500)
    return () => {
      clearInterval(clock)
      removeEventListener('click', look)
      removeEventListener('pointercancel', cancel)
      for (const sign of signs) removeEventListener(sign, note, { capture: true })
    }
  }, [])

  useEffect(() => {
    if (seen.over) void wipe()
  }, [seen.over])

  return (
    <>
      <Shade quiet={seen.shade} />
      {seen.left !== null && <Warning left={seen.left} />}
    </>
  )
}

function Warning({ left }: { left: number }) {
  const t = useText()
  return (
    <Question
      title={t.idle.title}
      body={t.idle.body}
      yes={t.bar.end}
      onYes={() => void wipe()}
      no={t.idle.stay}
      onNo={() => touched(performance.now())}
    >
      <p className="dialog-count">{t.idle.left(left)}</p>
      <p className="only-spoken" role="alert">
        {t.idle.left(Math.ceil(left / 10) * 10)}
      </p>
    </Question>
  )
}
