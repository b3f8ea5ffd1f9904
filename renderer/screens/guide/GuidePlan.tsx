import { Eraser, Square } from 'lucide-react'
import type { ReactNode } from 'react'
import type { GuideAlarm, GuideBrief, GuidePlan as Plan } from '../../../shared/contract/guidance.ts'
import { wipe } from '../../app/wipe.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Badge } from '../../components/Badge.tsx'
import { Button } from '../../components/Button.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useWordsOf } from '../../i18n/contentWords.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { HitCard } from '../search/hits/HitCard.tsx'
import { Deadlines } from './Deadlines.tsx'
import { planSlip } from './planSlip.ts'
import { Source } from './Source.tsx'
import { Who } from './Who.tsx'

type Props = { guide: GuideBrief; alarms: readonly GuideAlarm[]; plan: Plan }

/** One part of the plan under its name; left out where the plan has nothing for it. */
const Part = ({ title, of, children }: { title: string; of: readonly unknown[]; children: ReactNode }) =>
  of.length > 0 && (
    <section className="guide-part">
      <h2>{title}</h2>
      {children}
    </section>
  )

/** What to do, on one page to be read in peace: every statement with where it comes from (Codes, Art. 6). */
export function GuidePlan({ guide, alarms, plan }: Props) {
  const t = useText()
  const format = useFormat()
  const words = useWordsOf()(guide.english)
  const { sections } = t.guide
  const urgent = plan.deadlines.filter((deadline) => deadline.urgent)
  const similar = [...plan.questions, ...plan.cases]
  return (
    <Screen
      title={words.of(guide.title)}
      lang={words.lang(guide.title)}
      actions={
        <>
          <TakeAway taken={planSlip({ guide, alarms, plan }, t, format, words)} />
          <Button look="warm" icon={<Eraser aria-hidden />} onPress={() => void wipe()}>
            {t.guide.done}
          </Button>
        </>
      }
    >
      <Part title={sections.first} of={[...alarms, ...urgent]}>
        {alarms.map((alarm) => (
          <AlarmBox key={alarm.text} alarm={alarm} />
        ))}
        {urgent.length > 0 && <Deadlines deadlines={urgent} words={words} />}
      </Part>
      <div className="guide-columns">
        <div className="guide-column">
          <Part title={sections.law} of={[plan]}>
            {plan.articles.length === 0 && <p>{t.guide.noLaw}</p>}
            <ul className="guide-list">
              {plan.articles.map(({ lawId, articleId, title, number, digest }) => (
                <li key={articleId} className="guide-item">
                  <p lang={words.lang(digest)}>{words.of(digest)}</p>
                  <Source source={{ title, article: number, lawId, articleId }} />
                </li>
              ))}
            </ul>
          </Part>
          <Part title={sections.steps} of={plan.steps}>
            <ol className="guide-list guide-steps">
              {plan.steps.map(({ text, source }) => (
                <li key={text} className="guide-item">
                  <p lang={words.lang(text)}>{words.of(text)}</p>
                  <Source source={source} />
                </li>
              ))}
            </ol>
          </Part>
        </div>
        <div className="guide-column">
          <Part title={sections.papers} of={plan.papers}>
            <ul className="guide-papers">
              {plan.papers.map(({ name, note }) => (
                <li key={name}>
                  <Square aria-hidden />
                  <span lang={words.lang(name)}>
                    <strong>{words.of(name)}</strong>
                    {note && <span className="muted"> {words.of(note)}</span>}
                  </span>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={sections.deadlines} of={plan.deadlines}>
            <Deadlines deadlines={plan.deadlines} words={words} />
          </Part>
          <Part title={sections.similar} of={similar}>
            {similar.map((hit) => (
              <HitCard key={hit.documentId} found={{ kind: 'document', hit }} />
            ))}
          </Part>
          <Part title={sections.who} of={[plan]}>
            <Who service={plan.service} institutions={plan.institutions} />
          </Part>
        </div>
      </div>
      <p className="row muted">
        {plan.sample && <Badge tone="warn">{t.bar.sample}</Badge>}
        <span>{t.guide.written(format.date(plan.written))}</span>
        <span>{t.help.disclaimer}</span>
      </p>
    </Screen>
  )
}
