import type { PeriodRule } from '../../../../shared/rules/period.ts'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import type { VerificationRun } from '../../log/verifications.ts'
import type { Contradiction } from '../../log/verify.ts'
import { keptUntil, type nextToErase } from '../../records/retention.ts'
import type { RequestRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, layout, type Page, tokenField } from '../layout.ts'
import { recordWords } from './words.ts'

/** What the page says about the records. */
export type RecordsFacts = {
  readonly rule: PeriodRule | null
  readonly kept: number
  readonly erased: number
  /** Whose applicant asked at the kiosk that they be erased. */
  readonly asked: readonly Pick<RequestRow, 'id' | 'kind' | 'service_name' | 'asked_at'>[]
  readonly next: Awaited<ReturnType<typeof nextToErase>>
  readonly running: boolean
  readonly last: VerificationRun | null
  readonly contradictions: readonly Contradiction[]
}

/** How long records are kept, what goes next, and whether the log is whole (Codes, Art. 19). */
export function recordsPage(
  page: Page,
  known: RecordsFacts,
  { notice, code = '' }: { notice: string | null; code?: string },
): string {
  const words = recordWords[page.words.lang]
  return layout(
    page,
    words.title,
    notice,
    html`<section class="card"><h2>${words.retention}</h2>${retention(page, known)}</section>
<section class="card"><h2>${words.log}</h2>${verification(page, known)}
<p class="hint">${words.logHint}</p>
${known.running ? null : html`<form method="post" action="/desk/records/verify">${tokenField(page)}<button>${words.verify}</button></form>`}</section>
<section class="card"><h2>${words.witnesses}</h2>${witnesses(page, known.contradictions)}</section>
${asked(page, known.asked)}
<form class="card" method="post" action="/desk/records/find"><h2>${words.eraseOne}</h2>${tokenField(page)}
<p class="hint">${words.eraseOneHint}</p>
<label>${words.receiptCode}<input name="code" required maxlength="40" autocomplete="off" autocapitalize="characters" value="${code}"></label>
<button class="quiet">${words.find}</button></form>`,
  )
}

function retention(page: Page, { rule, kept, erased, next }: RecordsFacts): Html {
  const words = recordWords[page.words.lang]
  const counts: [string, string][] = [
    [words.kept, words.records(kept)],
    [words.erased, words.records(erased)],
  ]
  if (!rule) return html`<p>${words.noRule}</p>${facts(counts)}`
  const { source, effective, version, amount } = rule
  return html`<p>${words.rule(amount)}</p>${facts([
    [words.source, words.sourceText(source.title, source.article)],
    [words.effective, effective],
    [words.version, version],
    ...counts,
  ])}
<h3>${words.next}</h3>${next.length === 0 ? html`<p>${words.nothingNext}</p>` : null}
<ul class="rows">${next.map(
    (row) => html`<li><a href="/desk/requests/${row.id}">${nameOf(page, row)}</a>
<span>${words.erasedOn(dateInChina(keptUntil(row.updated_at, rule)))}</span>
<small>${words.lastTouched} ${chinaTime(row.updated_at)}</small></li>`,
  )}</ul>`
}

function asked(page: Page, requests: RecordsFacts['asked']): Html | null {
  const words = recordWords[page.words.lang]
  if (requests.length === 0) return null
  return html`<section class="card"><h2>${words.asked}</h2><ul class="rows">${requests.map(
    (row) => html`<li><a href="/desk/requests/${row.id}">${nameOf(page, row)}</a>
<small>${words.askedAt} ${chinaTime(row.asked_at ?? '')}</small></li>`,
  )}</ul></section>`
}

const nameOf = ({ words }: Page, row: { service_name: string; kind: string }): string =>
  row.service_name || words.kinds[row.kind] || row.kind

function verification(page: Page, { running, last }: RecordsFacts): Html {
  const words = recordWords[page.words.lang]
  if (last === null) return html`<p>${words.never}</p>`
  const since = chinaTime(last.startedAt)
  if (running) return html`<p role="status">${words.running(since)}</p>`
  if (last.result === null) return html`<p role="alert">${words.unfinished(since)}</p>`
  const { records, erased, checkpoints, explained, findings, found } = last.result
  return html`${found === 0 ? html`<p class="good" role="status">${words.whole}</p>` : html`<p class="notice" role="alert"><b>${words.notWhole(found)}</b> ${words.keepAsIs}</p>`}
${facts([
  [words.verifiedAt, chinaTime(last.finishedAt ?? last.startedAt)],
  [words.verifiedBy, last.startedBy],
  [words.read, words.readText(records, erased, checkpoints)],
])}
${explained === 0 ? null : html`<p>${words.explained(explained)}</p>`}
<ul class="rows">${findings.map(({ what, at }) => html`<li><b>${words.findings[what]}</b><small>${at}</small></li>`)}</ul>
${found > findings.length ? html`<p>${words.more(found - findings.length)}</p>` : null}`
}

function witnesses(page: Page, held: readonly Contradiction[]): Html {
  const words = recordWords[page.words.lang]
  if (held.length === 0) return html`<p>${words.noWitnesses}</p>`
  return html`<ul class="rows">${held.map(
    ({ kioskId, size, seenAt, explained }) =>
      html`<li><span class="${explained ? '' : 'overdue'}">${words.witness(kioskId, size, chinaTime(seenAt))}</span>
${explained ? html`<small>${words.witnessExplained}</small>` : null}</li>`,
  )}</ul><p class="hint">${words.witnessMeans}</p>`
}
