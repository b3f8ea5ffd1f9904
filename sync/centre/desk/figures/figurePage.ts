import type { TargetRule } from '../../../../shared/rules/target.ts'
import { type MonthlyAppraisals, participation, satisfaction } from '../../figures/appraisals.ts'
import { type DemandLine, leastShown } from '../../figures/demandFigures.ts'
import type { Figures } from '../../figures/figures.ts'
import type { TimeToAct } from '../../figures/timeToAct.ts'
import { type Html, html } from '../html.ts'
import { layout, type Page, wide } from '../layout.ts'
import { shareChart } from './chart.ts'
import { figureWords } from './words.ts'

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)} %`)

/** The figures of a month, each also as a table. */
export function figurePage(
  page: Page,
  figures: Figures,
  targets: readonly TargetRule[],
  months: readonly string[],
): string {
  const words = figureWords[page.words.lang]
  const { month, appraisals, trend, acts, demand } = figures
  const lists: [string, readonly DemandLine[]][] = [
    [words.byService, demand.services.map(({ name, count }) => ({ name: name || words.lawyer, count }))],
    [words.byTopic, demand.topics],
    [words.byTitle, demand.titles],
    [words.byKiosk, demand.kiosks],
  ]
  return layout(
    page,
    `${words.title} · ${month}`,
    null,
    html`<nav class="filters" aria-label="${words.months}">${months.map((one) => html`<a href="/desk/figures?month=${one}" ${one === month ? html`aria-current="page"` : null}>${one}</a>`)}</nav>
<p><a href="/desk/figures/${month}.csv">${words.export}</a></p>
<section class="card"><h2>${words.appraisals}</h2>
${goal(page, words.participation, participation(appraisals), targetOf(targets, 'participation'))}
${goal(page, words.satisfaction, satisfaction(appraisals), targetOf(targets, 'satisfaction'))}
<h2>${words.trend}</h2>
${shareChart(
  trend.map((one) => one.month),
  [
    {
      name: words.participation,
      values: trend.map(participation),
      target: targetOf(targets, 'participation')?.atLeast ?? null,
    },
    {
      name: words.satisfaction,
      values: trend.map(satisfaction),
      target: targetOf(targets, 'satisfaction')?.atLeast ?? null,
    },
  ],
)}
${trendTable(page, trend)}</section>
<section class="card"><h2>${words.acts}</h2><p class="hint">${words.actsHint(leastShown)}</p>${actTable(page, acts)}</section>
<section class="card"><h2>${words.demand}</h2><p class="hint">${words.suppressed(leastShown)}</p>
${lists.map(([name, lines]) => html`<h3>${name}</h3>${demandTable(page, lines)}`)}</section>`,
  )
}

const targetOf = (targets: readonly TargetRule[], what: string): TargetRule | null =>
  targets.find(({ id }) => id === `consultation.${what}`) ?? null

function goal(
  { words: { lang } }: Page,
  name: string,
  share: number | null,
  target: TargetRule | null,
): Html {
  const words = figureWords[lang]
  const verdict = share === null || !target ? null : share >= target.atLeast
  return html`<p class="goal"><strong>${name} ${share === null ? words.nothingYet : percent(share)}</strong>
${verdict === null ? null : html`<b class="${verdict ? 'reached' : 'overdue'}">${verdict ? words.reached : words.missed}</b>`}
${target ? html`<small>${words.target(percent(target.atLeast), target.source.article)}</small>` : null}</p>`
}

const table = (heads: readonly string[], rows: readonly (readonly (string | number | Html)[])[]): Html =>
  wide(
    heads.join(' · '),
    html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>${rows.map(([first = '', ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`)}</tbody></table>`,
  )

function trendTable({ words: { lang } }: Page, trend: readonly MonthlyAppraisals[]): Html {
  const words = figureWords[lang]
  return table(
    [words.month, words.answered, words.appraised, words.participation, words.satisfaction],
    trend
      .filter(({ answered }) => answered > 0)
      .map((one) => [
        one.month,
        one.answered,
        one.appraised,
        percent(participation(one)),
        percent(satisfaction(one)),
      ]),
  )
}

function actTable({ words: { lang } }: Page, acts: readonly TimeToAct[]): Html {
  const words = figureWords[lang]
  if (acts.length === 0) return html`<p>${words.nothingYet}</p>`
  return table(
    [words.serviceAndRule, words.requests, words.inTime, words.late, words.median],
    acts.map(({ service, rule, requests, inTime, late, median }) => [
      html`${service ?? words.lawyer}<small>${words.ruleText(rule)}</small>`,
      requests,
      inTime,
      late,
      median === null ? '–' : words.days(median, rule.unit),
    ]),
  )
}

function demandTable({ words: { lang } }: Page, lines: readonly DemandLine[]): Html {
  const words = figureWords[lang]
  if (lines.length === 0) return html`<p>${words.nothingYet}</p>`
  return html`<ol class="bars">${lines.map(
    ({ name, count }) =>
      html`<li><span>${name}</span> <meter max="${lines[0]?.count ?? 1}" value="${count}"></meter> <b>${count}</b></li>`,
  )}</ol>`
}
