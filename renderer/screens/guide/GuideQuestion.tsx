import { ArrowLeft, Check, ChevronsRight } from 'lucide-react'
import type { GuideAlarm, GuideBrief, GuideQuestion as Question } from '../../../shared/contract/guidance.ts'
import { back } from '../../app/navigation.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Button } from '../../components/Button.tsx'
import { Pressable } from '../../components/Pressable.tsx'
import { Screen } from '../../components/Screen.tsx'
import { useWordsOf } from '../../i18n/contentWords.ts'
import { useText } from '../../i18n/text.ts'
import { answerGuide, type GuideAnswer, useGuidance } from './store.ts'

type Props = {
  guide: GuideBrief
  alarms: readonly GuideAlarm[]
  question: Question
  at: number
  of: number
  /** The answers before this question. */
  answers: readonly GuideAnswer[]
}

/** One question: a touch on an answer goes on, every question may be skipped, and the way back keeps the answers. */
export function GuideQuestion({ guide, alarms, question, at, of, answers }: Props) {
  const t = useText()
  const words = useWordsOf()(guide.english)
  const { guideId } = guide
  const { questionId } = question
  const chosen = useGuidance((state) => state.chosen[guideId]?.[questionId])
  return (
    <Screen
      title={words.of(guide.title)}
      lang={words.lang(guide.title)}
      step={{ at, of, words: t.guide.step(at, of) }}
      actions={
        <>
          {answers.length > 0 && (
            <Button icon={<ArrowLeft aria-hidden />} onPress={back}>
              {t.guide.previous}
            </Button>
          )}
          <Button
            iconAfter={<ChevronsRight aria-hidden />}
            onPress={() => answerGuide(guideId, answers, { questionId, choiceId: null })}
          >
            {t.guide.skip}
          </Button>
        </>
      }
    >
      <div className="guide-beside">
        {alarms.map((alarm) => (
          <AlarmBox key={alarm.text} alarm={alarm} />
        ))}
        <section className="guide-question" aria-labelledby="guide-question" lang={words.lang(question.text)}>
          <h2 id="guide-question">{words.of(question.text)}</h2>
          {question.why && <p className="muted">{words.of(question.why)}</p>}
          {question.choices.map(({ choiceId, text }) => (
            <Pressable
              key={choiceId}
              className="choice-option guide-choice"
              aria-pressed={choiceId === chosen}
              onPress={() => answerGuide(guideId, answers, { questionId, choiceId })}
            >
              <span className="choice-name">{words.of(text)}</span>
              <span className="choice-tick">
                <Check aria-hidden />
              </span>
            </Pressable>
          ))}
        </section>
      </div>
    </Screen>
  )
}
