import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react'
import { useHost } from '../app/host.ts'
import { useText } from '../i18n/text.ts'
import { Notice } from './Notice.tsx'
import './Screen.css'
import { TopBar } from './TopBar.tsx'
import { TurnButtons } from './TurnButtons.tsx'
import { useScrollMemory } from './useScrollMemory.ts'

type Props = {
  title: string
  step?: { at: number; of: number }
  /** What comes next; always in the same place, above the bottom bar. */
  actions?: ReactNode
  children: ReactNode
}

/** The frame of every screen of a session: where I am above, the content, and what comes next below. */
export function Screen({ title, step, actions, children }: Props) {
  const t = useText()
  const main = useRef<ComponentRef<'main'>>(null)
  const heading = useRef<ComponentRef<'h1'>>(null)
  const hostIsDown = useHost((state) => state.state === 'down')
  useScrollMemory(main)
  // The heading is spoken whenever a new screen takes the place of another, unless a field asked for the focus.
  useEffect(() => {
    const inField = main.current?.contains(document.activeElement)
    if (title && !inField) heading.current?.focus({ preventScroll: true })
  }, [title])

  return (
    <>
      <TopBar title={title} heading={heading} {...(step && { step })} />
      {hostIsDown && (
        <div className="screen-banner">
          <Notice live>{t.bar.hostDown}</Notice>
        </div>
      )}
      <main ref={main} className="screen-main">
        <div className="screen-content">{children}</div>
      </main>
      <div className="screen-actions">
        <TurnButtons of={main} />
        {actions}
      </div>
    </>
  )
}
