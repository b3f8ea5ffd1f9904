import { Eraser } from 'lucide-react'
import { type ComponentRef, type RefObject, useState } from 'react'
import type { Language } from '../../shared/contract/kinds.ts'
import { isForm, placeOf, useNavigation } from '../app/navigation.ts'
import { wipe } from '../app/wipe.ts'
import { useText } from '../i18n/text.ts'
import { Button } from './Button.tsx'
import { Question } from './Question.tsx'
import './TopBar.css'

type Props = {
  title: string
  lang: Language | undefined
  heading: RefObject<ComponentRef<'h1'> | null>
  /** As of when the content holds, in words. */
  asOf: string | null
  step?: { at: number; of: number; words?: string }
}

/** Where the person is, and the way out that leaves nothing behind. */
export function TopBar({ title, lang, heading, asOf, step }: Props) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  const end = () => {
    if (isForm(placeOf(useNavigation.getState()))) setAsking(true)
    else void wipe()
  }
  return (
    <header className="top-bar">
      <div className="top-bar-line">
        <div className="top-bar-words">
          {step && (
            <p className="top-bar-step" id="step">
              {step.words ?? t.bar.step(step.at, step.of)}
            </p>
          )}
          <h1 ref={heading} lang={lang} tabIndex={-1} {...(step && { 'aria-describedby': 'step' })}>
            {title}
          </h1>
          {asOf && <p className="top-bar-as-of">{asOf}</p>}
        </div>
        <Button look="warm" icon={<Eraser aria-hidden />} onPress={end}>
          {t.bar.end}
        </Button>
      </div>
      {step && (
        <div className="top-bar-track" aria-hidden>
          {Array.from({ length: step.of }, (_, at) => at + 1).map((at) => (
            <span key={at} data-done={at <= step.at} />
          ))}
        </div>
      )}
      {asking && (
        <Question
          title={t.end.title}
          body={t.end.body}
          yes={t.end.confirm}
          no={t.end.cancel}
          onYes={() => void wipe()}
          onNo={() => setAsking(false)}
        />
      )}
    </header>
  )
}
