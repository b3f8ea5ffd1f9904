import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { usePreferences } from '../../app/preferences.ts'
import { keep } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import { useFormat } from '../../i18n/format.ts'
import { useText } from '../../i18n/text.ts'
import { bySource } from './groups.ts'
import type { Line, Props } from './Result.tsx'

/**
 * A result to be taken away: the number and what it is of are kept, then the steps with their articles; where it was
 * refused, that it was and why.
 */
export function useResultSlip<T>({
  calculator,
  rule,
  about,
  label,
  found,
  answer,
  lines,
  note,
}: Props<T>): Taken {
  const t = useText()
  const format = useFormat()
  const lang = usePreferences((state) => state.lang)
  const cite = ({ source }: Pick<Line, 'source'>): string => `《${bareTitle(source.title)}》${source.number}`
  const { from, until } = rule.effective
  const title = t.calculators.names[calculator]
  const basis = [
    { name: t.calculators.law, value: `《${bareTitle(rule.law)}》` },
    {
      name: t.calculators.holds,
      value: t.calculators.validity(format.date(from), until && format.date(until)),
    },
  ]
  if (!found.ok)
    return {
      title,
      state: t.calculators.refused,
      facts: keep([...about, ...basis]),
      parts: [{ heading: null, lines: [t.failure.help] }],
    }
  const warning = note(found.value)
  return {
    title,
    state: t.calculators.guideTitle[calculator],
    facts: keep([...about, { name: label, value: answer(found.value) }, ...basis]),
    parts: [
      ...(warning ? [{ heading: null, lines: [warning] }] : []),
      {
        heading: t.calculators.how,
        lines: bySource(lines(found.value)).flatMap((group) => [
          ...group.map(({ text, value }) => (value ? `${text} = ${value}` : text)),
          ...group.slice(0, 1).map(cite),
        ]),
      },
      { heading: t.calculators.know, lines: rule.know.map((each) => `${each.text[lang]} ${cite(each)}`) },
    ],
  }
}
