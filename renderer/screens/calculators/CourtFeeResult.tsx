import type { CourtFeeRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { courtFee, type FeeStep, type Sums } from '../../../shared/rules/courtFee.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useText } from '../../i18n/text.ts'
import { type Line, Result } from './Result.tsx'
import { numberOf, useCalculators } from './store.ts'

/** The fee, with the part of each bracket and whatever lowers it. */
export function CourtFeeResult({ rule, rules }: { rule: CourtFeeRule; rules: Output<'calculators.rules'> }) {
  const t = useText()
  const { courtFee: words, money } = t.calculators
  const lang = usePreferences((state) => state.lang)
  const answers = useCalculators((all) => all['court-fee'])
  const kind = rule.kinds.find(({ id }) => id === answers.kind)
  // One that was keyed in for another kind does not count.
  const amount = kind?.amount ? numberOf(answers.amount) : null
  const fee = courtFee(
    rule,
    { kind: answers.kind ?? '', amount, halving: answers.halving ?? null },
    rules.today,
  )
  const sums = ({ least, most }: Sums): string =>
    least === most ? money(least / 100) : t.calculators.between(money(least / 100), money(most / 100))
  const halvingName = (id: string): string => rule.halvings.find((each) => each.id === id)?.name[lang] ?? ''

  const lineOf = (step: FeeStep): Line => {
    const { source } = step
    switch (step.kind) {
      case 'fixed':
        return { source, text: words.fixed, value: sums(step.sums) }
      case 'bracket': {
        const { over, upTo, part, rate, fee } = step
        const percent = rate === null ? null : rate / 100
        return { source, text: words.bracket(over, upTo, part, percent), value: money(fee / 100) }
      }
      case 'share':
        return { source, text: words.share(sums(step.of), step.divisor), value: sums(step.sums) }
      case 'most':
        return { source, text: words.most, value: sums(step.sums) }
      case 'half':
        return { source, text: words.half(sums(step.of), halvingName(step.halving)), value: sums(step.sums) }
    }
  }
  return (
    <Result
      calculator="court-fee"
      rule={rule}
      cites={rules.cites}
      about={[
        { name: words.kindName, value: kind?.name[lang] ?? '' },
        { name: words.amountName, value: amount === null ? '' : money(amount) },
      ]}
      label={kind?.acceptance === false ? words.applicationFee : words.fee}
      found={fee}
      answer={(value) => sums(value)}
      lines={({ steps }) => steps.map(lineOf)}
      note={({ least, most }) => (least === most ? null : words.ranged)}
    />
  )
}
