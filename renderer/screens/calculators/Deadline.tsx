import type { DeadlineRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { longestPeriod } from '../../../shared/rules/deadline.ts'
import type { WorkCalendar } from '../../../shared/rules/workingDays.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useText } from '../../i18n/text.ts'
import { AskChoice } from './AskChoice.tsx'
import { AskDate } from './AskDate.tsx'
import { AskNumber } from './AskNumber.tsx'
import { DeadlineResult } from './DeadlineResult.tsx'
import { ownPeriod } from './ownPeriod.ts'
import { useCalculators } from './store.ts'

type Props = { step: number; rule: DeadlineRule; calendar: WorkCalendar; rules: Output<'calculators.rules'> }

/** The last day of a period: one of those people ask about, or days of one's own; then from when it runs. */
export function Deadline({ step, rule, calendar, rules }: Props) {
  const t = useText()
  const { deadline: words } = t.calculators
  const lang = usePreferences((state) => state.lang)
  const { period } = useCalculators((all) => all.deadline)
  const known = rule.periods.find(({ id }) => id === period)
  const questions = known || step === 1 ? ['period', 'start'] : ['period', 'unit', 'days', 'start']
  const at = { calculator: 'deadline' as const, step, of: questions.length }

  switch (questions[step - 1]) {
    case 'period':
      return (
        <AskChoice
          at={at}
          id="period"
          question={words.period}
          options={[
            ...rule.periods.map(({ id, name, amount, unit }) => ({
              value: id,
              name: name[lang],
              note: words.length(amount, unit),
            })),
            { value: ownPeriod, name: words.own, note: words.ownNote },
          ]}
        />
      )
    case 'unit':
      return (
        <AskChoice
          at={at}
          id="unit"
          question={words.unit}
          options={(['working-day', 'calendar-day'] as const).map((value) => ({
            value,
            name: words.units[value],
            note: words.unitNotes[value],
          }))}
        />
      )
    case 'days':
      return (
        <AskNumber
          at={at}
          id="days"
          question={words.days}
          label={words.daysLabel}
          most={longestPeriod}
          read={words.daysRead}
        />
      )
    case 'start':
      return (
        <AskDate
          at={at}
          id="start"
          question={known?.from[lang] ?? words.start}
          today={rules.today}
          from={rule.effective.from > calendar.start ? rule.effective.from : calendar.start}
          calendar={calendar}
        />
      )
    default:
      return <DeadlineResult rule={rule} calendar={calendar} rules={rules} />
  }
}
