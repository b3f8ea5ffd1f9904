import { ChevronDown, ChevronUp } from 'lucide-react'
import type { RefObject } from 'react'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import './TurnButtons.css'
import { useOverflow } from './useOverflow.ts'

/** Turns the page of something longer than the screen, so that nobody has to know how to swipe. Absent when all fits. */
export function TurnButtons({ of }: { of: RefObject<HTMLElement | null> }) {
  const t = useText()
  const { above, below } = useOverflow(of)
  if (!above && !below) return null
  const turn = (direction: 1 | -1) => of.current?.scrollBy({ top: direction * of.current.clientHeight * 0.8 })
  return (
    <div className="turn">
      <Button onPress={() => turn(-1)} disabled={!above} icon={<ChevronUp aria-hidden />}>
        {t.bar.scrollUp}
      </Button>
      <Button onPress={() => turn(1)} disabled={!below} icon={<ChevronDown aria-hidden />}>
        {t.bar.scrollDown}
      </Button>
    </div>
  )
}
