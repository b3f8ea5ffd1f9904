import type { WorkInjuryRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { type InjuryStep, workInjury } from '../../../shared/rules/workInjury.ts'
import { useText } from '../../i18n/text.ts'
import { type Line, Result } from './Result.tsx'
import { numberOf, useCalculators } from './store.ts'

/** The benefit, with the wage that counts and the months of the grade. */
export function WorkInjuryResult({
  rule,
  rules,
}: {
  rule: WorkInjuryRule
  rules: Output<'calculators.rules'>
}) {
  const t = useText()
  const { workInjury: words, money } = t.calculators
  const answers = useCalculators((all) => all['work-injury'])
  const [year, grade, wage] = [answers.year, answers.grade, answers.wage].map((each) => numberOf(each) ?? 0)
  const asked = {
    year: year ?? 0,
    grade: grade ?? 0,
    wage: wage ?? 0,
    average: numberOf(answers.average),
  }
  const lineOf = (step: InjuryStep): Line => {
    const { source } = step
    if (step.kind === 'wage')
      return {
        source,
        text: words.limits[step.limit](money(step.earned / 100), step.percent),
        value: money(step.counted / 100),
      }
    return { source, text: words.months(step.grade, step.months), value: money(step.sum / 100) }
  }
  return (
    <Result
      calculator="work-injury"
      rule={rule}
      cites={rules.cites}
      about={[
        { name: words.gradeName, value: words.gradeOf(asked.grade) },
        { name: words.wageName, value: money(asked.wage) },
        { name: words.averageName, value: asked.average === null ? '' : money(asked.average) },
      ]}
      label={words.benefit}
      found={workInjury(rule, asked)}
      answer={({ sum }) => money(sum / 100)}
      lines={({ steps }) => steps.map(lineOf)}
      note={() => (asked.average === null ? words.notHeld : null)}
    />
  )
}
