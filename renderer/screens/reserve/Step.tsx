import { ArrowRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { back, go } from '../../app/navigation.ts'
import { Button } from '../../components/Button.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import { hideKeyboard } from '../../keyboard/store.ts'
import { openStep } from './openStep.ts'
import type { StepProps } from './Reserve.tsx'
import { useDraft } from './store.ts'

/** Back from changing one thing; a question, a reminder or a consent the change asks for comes on the way. */
function backToReview(): void {
  const open = openStep(useDraft.getState())
  back()
  if (open !== null) go({ screen: 'reserve', step: open, editing: true })
}

type Props = StepProps & {
  /** Why the next step cannot be taken yet, in words; null when it can. */
  missing: string | null
  /** Told when the next step was tried too early, so that fields can show their faults. */
  onEarly?: () => void
  /** Another way on, beside the next step. */
  otherwise?: ReactNode
  sheet?: ReactNode
  /** What it says rests on the content. */
  dated?: boolean
  children: ReactNode
}

/** A step that may be left once what it asks for is there; trying earlier says what is missing. */
export function Step({
  title,
  step,
  editing,
  missing,
  onEarly,
  otherwise,
  sheet,
  dated = false,
  children,
}: Props) {
  const t = useText()
  const [early, setEarly] = useState(false)
  const next = () => {
    hideKeyboard()
    if (missing === null) {
      if (editing) backToReview()
      else go({ screen: 'reserve', step: step.at + 1, editing: false })
      return
    }
    setEarly(true)
    onEarly?.()
  }
  return (
    <Screen
      undated={!dated}
      title={title}
      step={step}
      sheet={sheet}
      actions={
        <>
          {early && missing && (
            <div className="step-missing">
              <Notice tone="warn" live>
                {missing}
              </Notice>
            </div>
          )}
          {otherwise}
          <Button look="main" iconAfter={<ArrowRight aria-hidden />} onPress={next}>
            {editing ? t.reserve.backToReview : t.bar.next}
          </Button>
        </>
      }
    >
      {children}
    </Screen>
  )
}
