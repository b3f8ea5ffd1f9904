import type { CourtFeeRule } from '../../../shared/contract/calculators.ts'
import type { Output } from '../../../shared/contract/contract.ts'
import { largestAmount } from '../../../shared/rules/courtFee.ts'
import { usePreferences } from '../../app/preferences.ts'
import { useText } from '../../i18n/text.ts'
import { AskChoice } from './AskChoice.tsx'
import { AskNumber } from './AskNumber.tsx'
import { CourtFeeResult } from './CourtFeeResult.tsx'
import { useCalculators } from './store.ts'

type Props = { step: number; rule: CourtFeeRule; rules: Output<'calculators.rules'> }

/** Court fees: what kind of case, how much, and whether it is halved; then the fee. */
export function CourtFee({ step, rule, rules }: Props) {
  const t = useText()
  const { courtFee: words } = t.calculators
  const lang = usePreferences((state) => state.lang)
  const answers = useCalculators((all) => all['court-fee'])
  const kind = rule.kinds.find(({ id }) => id === answers.kind)
  // Until the kind is known there may be three.
  const questions = kind
    ? ['kind', ...(kind.amount ? ['amount'] : []), ...(kind.acceptance ? ['halving'] : [])]
    : ['kind', 'amount', 'halving']
  const at = { calculator: 'court-fee' as const, step, of: questions.length }
  const question = step === 1 ? 'kind' : kind && questions[step - 1]

  if (question === 'kind')
    return (
      <AskChoice
        at={at}
        id="kind"
        question={words.kind}
        options={rule.kinds.map(({ id, name, note }) => ({
          value: id,
          name: name[lang],
          note: note?.[lang],
        }))}
      />
    )
  if (question === 'amount' && kind?.amount)
    return (
      <AskNumber
        at={at}
        id="amount"
        question={kind.amount.question[lang]}
        hint={words.amountHint}
        label={words.amount}
        most={largestAmount}
        read={t.calculators.money}
        none={kind.amount.none?.[lang]}
      />
    )
  if (question === 'halving')
    return (
      <AskChoice
        at={at}
        id="halving"
        question={words.halving}
        hint={words.halvingHint}
        options={[
          { value: 'none', name: words.noHalving },
          ...rule.halvings.map(({ id, name }) => ({ value: id, name: name[lang] })),
        ]}
      />
    )
  return <CourtFeeResult rule={rule} rules={rules} />
}
