import type { Input } from '../../../shared/contract/contract.ts'
import { useAsked } from '../../app/ask.ts'
import { Loaded } from '../../components/Loaded.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useText } from '../../i18n/text.ts'
import './Guide.css'
import { GuidePlan } from './GuidePlan.tsx'
import { GuideQuestion } from './GuideQuestion.tsx'

/** One guide: a question a screen, then what to do (Codes, Art. 6). */
export function Guide({ guideId, answers }: Input<'guidance.step'>) {
  const t = useText()
  const { asked, retry } = useAsked('guidance.step', { guideId, answers })
  if (asked.state === 'ready') {
    const { guide, alarms, question, plan, step, of } = asked.value
    if (question) {
      return (
        <GuideQuestion
          guide={guide}
          alarms={alarms}
          question={question}
          at={step}
          of={of}
          answers={answers}
        />
      )
    }
    if (plan) return <GuidePlan guide={guide} alarms={alarms} plan={plan} />
  }
  return (
    <Screen title={t.guide.title}>
      <Loaded asked={asked} retry={retry}>
        {() => null}
      </Loaded>
    </Screen>
  )
}
