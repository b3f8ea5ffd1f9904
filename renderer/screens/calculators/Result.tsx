import { Phone, RotateCcw } from 'lucide-react'
import type { CourtFeeRule } from '../../../shared/contract/calculators.ts'
import type { Cite, CitedArticle } from '../../../shared/contract/messages.ts'
import type { Result as Found } from '../../../shared/result.ts'
import { go } from '../../app/navigation.ts'
import { usePreferences } from '../../app/preferences.ts'
import { AlarmBox } from '../../components/AlarmBox.tsx'
import { Button } from '../../components/Button.tsx'
import { Card } from '../../components/Card.tsx'
import { Facts } from '../../components/Facts.tsx'
import { Notice } from '../../components/Notice.tsx'
import { Screen } from '../../components/Screen.tsx'
import { TakeAway } from '../../components/takeAway/TakeAway.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { Knowledge } from './Knowledge.tsx'
import { useResultSlip } from './resultSlip.ts'
import { Steps } from './Steps.tsx'
import { beginCalculator, type Calculator } from './store.ts'

/** One step in words, what it comes to, and by which article. */
export type Line = { text: string; value: string; source: Cite }
export type Rule = Pick<CourtFeeRule, 'law' | 'effective' | 'checked' | 'know'>

export type Props<T> = {
  calculator: Calculator
  rule: Rule
  cites: readonly CitedArticle[]
  /** What was asked, in the person's answers. */
  about: readonly { name: string; value: string }[]
  /** What the number is. */
  label: string
  found: Found<T>
  answer: (value: T) => string
  lines: (value: T) => readonly Line[]
  /** What must be known about just this result. */
  note: (value: T) => string | null
  /** Whether the note is of so little time that a person should be asked at once. */
  urgent?: (value: T) => boolean
}

/** The result with every step and its article; outside the rule's validity that it is refused, and who may know. */
export function Result<T>(props: Props<T>) {
  const t = useText()
  const { calculator, rule, cites, about, label, found } = props
  const format = useFormat()
  const lang = usePreferences((preferences) => preferences.lang)
  const slip = useResultSlip(props)
  const { from, until } = rule.effective
  const validity = t.calculators.validity(format.date(from), until && format.date(until))
  const note = found.ok ? props.note(found.value) : null
  const urgent = found.ok && props.urgent?.(found.value)
  return (
    <Screen
      title={t.calculators.names[calculator]}
      actions={
        <>
          <TakeAway taken={slip} />
          <Button icon={<RotateCcw aria-hidden />} onPress={() => beginCalculator(calculator)}>
            {t.calculators.again}
          </Button>
          {!found.ok && (
            <Button look="main" icon={<Phone aria-hidden />} onPress={() => go({ screen: 'help' })}>
              {t.bar.help}
            </Button>
          )}
        </>
      }
    >
      {found.ok ? (
        <>
          <section className="calculator-answer">
            <p>{label}</p>
            <p className="calculator-number">{props.answer(found.value)}</p>
            {about.map(({ name, value }) => value && <p key={name}>{t.bar.named(name) + value}</p>)}
          </section>
          {note && urgent && (
            <AlarmBox
              lang={lang}
              alarm={{
                kind: 'limitation',
                text: note,
                source: null,
                call: [{ number: '12348', who: t.help.lineBody }],
              }}
            />
          )}
          {note && !urgent && (
            <Notice tone="warn" live>
              <p>{note}</p>
            </Notice>
          )}
          <Notice title={t.calculators.guideTitle[calculator]}>
            <p>{t.calculators.guideBody}</p>
          </Notice>
          <Card title={t.calculators.how}>
            <Steps lines={props.lines(found.value)} cites={cites} />
          </Card>
          <Knowledge know={rule.know} cites={cites} />
        </>
      ) : (
        <Notice tone="warn" title={t.calculators.refused} live>
          <p>{found.code === 'not-in-force' ? validity : t.calculators.startOver}</p>
          <p>{t.failure.help}</p>
        </Notice>
      )}
      <Card title={t.calculators.rule}>
        <Facts
          facts={[
            { name: t.calculators.law, value: `《${rule.law}》`, spoken: 'zh-CN' },
            { name: t.calculators.holds, value: validity },
            { name: t.calculators.checked, value: format.date(rule.checked) },
          ]}
        />
      </Card>
    </Screen>
  )
}
