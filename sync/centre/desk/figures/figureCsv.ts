import type { Language } from '../../../../shared/contract/kinds.ts'
import { participation, satisfaction } from '../../figures/appraisals.ts'
import { csv } from '../../figures/csv.ts'
import type { Figures } from '../../figures/figures.ts'
import { figureWords } from './words.ts'

const share = (of: number | null): string => (of === null ? '' : of.toFixed(4))

/** The figures of a month as one table for a spreadsheet: what it is about, of what, what is counted, how many. */
export function figureCsv({ month, appraisals, acts, demand }: Figures, lang: Language): string {
  const words = figureWords[lang]
  const lists = [
    [words.byService, demand.services],
    [words.byTopic, demand.topics],
    [words.byTitle, demand.titles],
    [words.byKiosk, demand.kiosks],
  ] as const
  return csv([
    [words.month, month, '', ''],
    [words.appraisals, '', words.answered, appraisals.answered],
    [words.appraisals, '', words.appraised, appraisals.appraised],
    [words.appraisals, '', words.satisfied, appraisals.satisfied],
    [words.appraisals, '', words.participation, share(participation(appraisals))],
    [words.appraisals, '', words.satisfaction, share(satisfaction(appraisals))],
    ...acts.flatMap(({ service, rule, requests, inTime, late, median }) => {
      const of = [words.acts, `${service ?? words.lawyer} · ${words.ruleText(rule)}`] as const
      return [
        [...of, words.requests, requests],
        [...of, words.inTime, inTime],
        [...of, words.late, late],
        [...of, words.median, median],
      ] as const
    }),
    ...lists.flatMap(([list, lines]) =>
      lines.map(({ name, count }) => [list, name || words.lawyer, words.count, count] as const),
    ),
  ])
}
