import { type ComponentRef, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { Language } from '../../shared/contract/kinds.ts'
import { useAfterPaint } from '../app/afterPaint.ts'
import { useHost } from '../app/host.ts'
import { useText } from '../i18n/text.ts'
import { Stale, useAsOf } from './AsOf.tsx'
import { Notice } from './Notice.tsx'
import './Screen.css'
import { TopBar } from './TopBar.tsx'
import { TurnButtons } from './TurnButtons.tsx'
import { SheetSlotContext } from './takeAway/slot.ts'
import { useScrollMemory } from './useScrollMemory.ts'

type Props = {
  title: string
  /** What the title is written in, where that is not the page's language. */
  lang?: Language | undefined
  /** How far along a way of several screens this one is; `words` say it where it is not a step. */
  step?: { at: number; of: number; words?: string }
  /** Shows nothing of the content, so that as of when it holds is not said. */
  undated?: boolean
  /** What comes next; always in the same place, above the bottom bar. */
  actions?: ReactNode
  /** Lies over the content while it is there. */
  sheet?: ReactNode
  children: ReactNode
}

/** The frame of every screen of a session: where I am above, the content, and what comes next below. */
export function Screen({ title, lang, step, undated = false, actions, sheet, children }: Props) {
  const t = useText()
  const asOf = useAsOf()
  const main = useRef<ComponentRef<'main'>>(null)
  const heading = useRef<ComponentRef<'h1'>>(null)
  const slotPlace = useRef<ComponentRef<'div'>>(null)
  const [taken, setTaken] = useState(false)
  const slot = useMemo(() => ({ place: slotPlace, setTaken }), [])
  const covered = Boolean(sheet) || taken
  const hostIsDown = useHost((state) => state.state === 'down')
  // The frame answers the touch at once; the content follows in the next piece of work.
  const ready = useAfterPaint()
  useScrollMemory(main, ready)
  // The heading is spoken whenever a new screen takes the place of another, unless a field asked for the focus. In
  // another language it is the same screen.
  const named = title !== ''
  useEffect(() => {
    const inField = main.current?.contains(document.activeElement)
    if (named && !inField) heading.current?.focus({ preventScroll: true })
  }, [named])
  // What was left for a sheet has the focus again when nothing lies over it any more.
  useEffect(() => {
    const before = document.activeElement
    if (!covered || !(before instanceof HTMLElement)) return
    return () => before.focus({ preventScroll: true })
  }, [covered])

  return (
    <SheetSlotContext value={slot}>
      <TopBar
        title={title}
        lang={lang}
        heading={heading}
        asOf={undated ? null : asOf}
        {...(step && { step })}
      />
      {hostIsDown && (
        <div className="screen-banner">
          <Notice live>{t.bar.hostDown}</Notice>
        </div>
      )}
      <div className="screen-stage">
        <main ref={main} className="screen-main" inert={covered}>
          <div className="screen-content">
            {ready && !undated && <Stale />}
            {ready && children}
          </div>
        </main>
        <div className="screen-actions" inert={covered}>
          <TurnButtons of={main} />
          {actions}
        </div>
        {sheet}
        <div ref={slotPlace} />
      </div>
    </SheetSlotContext>
  )
}
