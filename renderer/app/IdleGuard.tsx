import { useEffect, useState } from 'react'
import { Shade } from '../access/shade/Shade.tsx'
import { Question } from '../components/Question.tsx'
import { useText } from '../i18n/text.ts'
import { useHost } from './host.ts'
import { defaultTimeouts, idlePhase, touched, useIdle } from './idle.ts'
import { isForm, placeOf, useNavigation } from './navigation.ts'
import { wipe } from './wipe.ts'

const signs = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

/** Watches for touches; after the limit it counts down aloud, any touch goes on, and at nought it wipes. What is personal is shaded long before. */
export function IdleGuard() {
  const form = useNavigation((state) => isForm(placeOf(state)))
  const timeouts = useHost(({ status }) => status?.timeouts ?? defaultTimeouts)
  const touchedAt = useIdle((state) => state.touchedAt)
  const [now, setNow] = useState(Date.now)

  useEffect(() => {
    const note = () => touched(Date.now())
    note()
    for (const sign of signs) addEventListener(sign, note, { capture: true, passive: true })
    const clock = setInterval(() => setNow(Date.now()), 500)
    return () => {
      clearInterval(clock)
      for (const sign of signs) removeEventListener(sign, note, { capture: true })
    }
  }, [])

  const quiet = now - (touchedAt ?? now)
  const idle = idlePhase(quiet, form, timeouts)
  const isOver = idle.phase === 'over'
  useEffect(() => {
    if (isOver) void wipe()
  }, [isOver])

  return (
    <>
      <Shade quiet={quiet >= timeouts.shade * 1000} />
      {idle.phase === 'warning' && <Warning left={idle.left} />}
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
      onNo={() => touched(Date.now())}
    >
      <p className="dialog-count">{t.idle.left(left)}</p>
      <p className="only-spoken" role="alert">
        {t.idle.left(Math.ceil(left / 10) * 10)}
      </p>
    </Question>
  )
}
