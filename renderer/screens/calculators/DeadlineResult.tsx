import type { DeadlineRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { daysBetween } from '../../../shared/rules/dates.ts'
import { type Deadline, type DeadlineStep, deadline } from '../../../shared/rules/deadline.ts'
import type { WorkCalendar } from '../../../shared/rules/workingDays.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { questionOf } from './ownPeriod.ts'
import { type Line, Result } from './Result.tsx'
import { spansOf } from './spans.ts'
import { useCalculators } from './store.ts'

type Props = { rule: DeadlineRule; calendar: WorkCalendar; rules: Output<'calculators.rules'> }

/** So few days left that a person should not wait (EXPERIENCE: a fast path for deadlines within 7 days). */
const pressing = 7

/** The last day, with what does not count and why. Beyond the published calendar: 待确认, never guessed. */
export function DeadlineResult({ rule, calendar, rules }: Props) {
  const t = useText()
  const format = useFormat()
  const { deadline: words } = t.calculators
  const lang = usePreferences((state) => state.lang)
  const answers = useCalculators((all) => all.deadline)
  const asked = questionOf(rule, answers)
  const known = rule.periods.find(({ id }) => id === answers.period)

  const off = (dates: readonly string[]): string =>
    spansOf(dates)
      .map(({ from, to }) =>
        from === to ? format.date(from) : t.calculators.between(format.date(from), format.date(to)),
      )
      .join(words.and)
  const lineOf = (step: DeadlineStep): Line => {
    const { source } = step
    switch (step.kind) {
      case 'start':
        return { source, text: words.first(format.date(step.date)), value: '' }
      case 'count': {
        const passed = step.off.length > 0 ? words.off(off(step.off)) : ''
        const value = step.last ? format.weekday(step.last) : t.receipt.duePending
        return { source, text: words.count(words.length(step.amount, step.unit)) + passed, value }
      }
      case 'roll':
        return step.to
          ? { source, text: words.roll, value: format.weekday(step.to) }
          : { source, text: words.rollUnknown, value: t.receipt.duePending }
    }
  }
  const note = ({ end }: Deadline): string | null => {
    if (!end) return words.pending(format.date(calendar.horizon))
    const left = daysBetween(rules.today, end)
    if (known?.duty === 'theirs') return left < 0 ? words.overdue(-left) : null
    if (left < 0) return words.over(-left)
    return left <= pressing ? words.left(left) : null
  }
  const urgent = ({ end }: Deadline): boolean =>
    end !== null && known?.duty !== 'theirs' && daysBetween(rules.today, end) <= pressing
  return (
    <Result
      calculator="deadline"
      rule={rule}
      cites={rules.cites}
      about={[
        { name: words.about, value: known?.name[lang] ?? words.own },
        { name: words.from, value: asked.start && format.date(asked.start) },
        { name: words.lengthName, value: words.length(asked.amount, asked.unit) },
      ]}
      label={words.end}
      found={deadline(rule, asked, calendar)}
      answer={({ end }) => (end ? format.weekday(end) : t.receipt.duePending)}
      lines={({ steps }) => steps.map(lineOf)}
      note={note}
      urgent={urgent}
    />
  )
}
