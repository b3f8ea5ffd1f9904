import type { WorkInjuryRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { largestWage } from '../../../shared/rules/workInjury.ts'
import { usePreferences } from '../../app/preferences.ts'
import { Button } from '../../components/Button.tsx'
import { useText } from '../../i18n/text.ts'
import { AskChoice } from './AskChoice.tsx'
import { AskNumber } from './AskNumber.tsx'
import { answerAndGo, numberOf, useCalculators } from './store.ts'
import { WorkInjuryResult } from './WorkInjuryResult.tsx'

type Props = { step: number; rule: WorkInjuryRule; rules: Output<'calculators.rules'> }

/** The one-off benefit after a work injury: the year, the grade, the wage, the average it is held against. */
export function WorkInjury({ step, rule, rules }: Props) {
  const t = useText()
  const { workInjury: words, money } = t.calculators
  const lang = usePreferences((state) => state.lang)
  const year = numberOf(useCalculators((all) => all['work-injury'].year))
  const at = { calculator: 'work-injury' as const, step, of: 4 }
  const first = Number(rule.effective.from.slice(0, 4))
  const now = Number(rules.today.slice(0, 4))

  if (step === 1) {
    const years = Array.from({ length: now - first + 1 }, (_, ago) => String(now - ago))
    return (
      <AskChoice
        at={at}
        id="year"
        question={words.year}
        short
        options={[
          ...years.map((value) => ({ value, name: words.yearOf(value) })),
          { value: String(first - 1), name: words.earlier(String(first)) },
        ]}
      />
    )
  }
  if (step === 2)
    return (
      <AskChoice
        at={at}
        id="grade"
        question={words.grade}
        hint={words.gradeHint}
        short
        options={rule.grades.map(({ grade }) => ({ value: String(grade), name: words.gradeOf(grade) }))}
      />
    )
  if (step === 3)
    return (
      <AskNumber
        at={at}
        id="wage"
        question={words.wage}
        hint={words.wageHint}
        label={words.wageLabel}
        most={largestWage}
        read={money}
      />
    )
  if (step === 4) {
    // What counts is published the year after it was earned.
    const published = rule.averages.filter((average) => average.year === (year ?? 0) - 1)
    return (
      <AskNumber
        at={at}
        id="average"
        question={words.average}
        hint={words.averageHint}
        label={words.averageLabel}
        most={largestWage}
        read={money}
        none={words.averageUnknown}
      >
        {published.map(({ region, monthly, source, year: of }) => (
          <Button
            key={region.en}
            wide
            onPress={() => answerAndGo('work-injury', step, 'average', String(monthly))}
          >
            {words.averageOf(region[lang], of, money(monthly))} · {source}
          </Button>
        ))}
      </AskNumber>
    )
  }
  return <WorkInjuryResult rule={rule} rules={rules} />
}
