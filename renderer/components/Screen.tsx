import { ChevronDown, ChevronUp } from 'lucide-react'
import { type ComponentRef, type ReactNode, useEffect, useRef } from 'react'
import { useHost } from '../app/host.ts'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import './Screen.css'
import { TopBar } from './TopBar.tsx'
import { useOverflow } from './useOverflow.ts'

type Props = {
  title: string
  step?: { at: number; of: number }
  /** What comes next; always in the same place, above the bottom bar. */
  actions?: ReactNode
  children: ReactNode
}

/**
 * The frame of every screen of a session: where I am above, the content, and what comes next below. When there is
 * more than fits, buttons turn the page, so that nobody has to know how to swipe.
 */
export function Screen({ title, step, actions, children }: Props) {
  const t = useText()
  const main = useRef<ComponentRef<'main'>>(null)
  const heading = useRef<ComponentRef<'h1'>>(null)
  const hostIsDown = useHost((state) => state.state === 'down')
  const { above, below } = useOverflow(main)
  useEffect(() => {
    if (title) heading.current?.focus({ preventScroll: true })
  }, [title])
  const turn = (direction: 1 | -1) =>
    main.current?.scrollBy({ top: direction * main.current.clientHeight * 0.8 })

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
      {(actions || above || below) && (
        <div className="screen-actions">
          {(above || below) && (
            <div className="screen-turn">
              <Button onPress={() => turn(-1)} disabled={!above} icon={<ChevronUp aria-hidden />}>
                {t.bar.scrollUp}
              </Button>
              <Button onPress={() => turn(1)} disabled={!below} icon={<ChevronDown aria-hidden />}>
                {t.bar.scrollDown}
              </Button>
            </div>
          )}
          {actions}
        </div>
      )}
    </>
  )
}
