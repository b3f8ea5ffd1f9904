import type { GuideAlarm, GuideBrief, GuidePlan } from '../../../shared/contract/guidance.ts'
import { bareTitle } from '../../../shared/search/lawTitle.ts'
import { keep, keepPlaces } from '../../components/takeAway/keep.ts'
import type { Taken } from '../../components/takeAway/slipText.ts'
import type { ContentWords } from '../../i18n/contentWords.ts'
import type { useFormat } from '../../i18n/format.ts'
import type { Catalogue } from '../../i18n/zh-CN.ts'

/** A plan to be taken away: whom to call, by when and where are kept; then steps, papers, law as there is room. */
export function planSlip(
  { guide, alarms, plan }: { guide: GuideBrief; alarms: readonly GuideAlarm[]; plan: GuidePlan },
  t: Catalogue,
  format: ReturnType<typeof useFormat>,
  words: ContentWords,
): Taken {
  const { sections } = t.guide
  const cite = ({ title, article }: { title: string; article: string }) => `《${bareTitle(title)}》${article}`
  return {
    title: guide.title,
    state: plan.sample ? t.bar.sample : null,
    facts: [
      ...alarms.flatMap(({ call }) =>
        call.map(({ number, who }) => ({ name: words.of(who), value: number })),
      ),
      ...plan.deadlines.map(({ text, within, from }) => ({ name: text, value: `${within}（${from}）` })),
      ...keepPlaces(plan.institutions),
      ...keep([{ name: t.take.written, value: format.date(plan.written) }]),
    ],
    parts: [
      { heading: sections.steps, lines: plan.steps.map(({ text, source }) => `${text} ${cite(source)}`) },
      {
        heading: sections.papers,
        lines: plan.papers.map(({ name, note }) => `□ ${name}${note && ` ${note}`}`),
      },
      {
        heading: sections.law,
        lines: plan.articles.map(({ title, number, digest }) => `《${bareTitle(title)}》${number} ${digest}`),
      },
    ].filter(({ lines }) => lines.length > 0),
  }
}
