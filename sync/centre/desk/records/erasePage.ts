import type { PeriodRule } from '../../../../shared/rules/period.ts'
import { dateInChina } from '../../../../shared/rules/workingDays.ts'
import { keptUntil } from '../../records/retention.ts'
import type { RequestRow } from '../../tables.ts'
import { html } from '../html.ts'
import { chinaTime, facts, layout, type Page, tokenField } from '../layout.ts'
import { erasureReasons, recordWords } from './words.ts'

/** Asks whether this record is to be erased, and why; `reason` is what was chosen in a form that was refused. */
export function erasePage(
  page: Page,
  row: RequestRow,
  rule: PeriodRule | null,
  { notice, reason: chosen }: { notice: string | null; reason: unknown },
): string {
  const words = recordWords[page.words.lang]
  return layout(
    page,
    words.eraseTitle,
    notice,
    html`<p><a href="/desk/records">${words.back}</a></p>
<section class="card">${facts([
      [
        words.record,
        `${row.service_name || page.words.kinds[row.kind] || row.kind} · ${page.words.states[row.state] ?? row.state}`,
      ],
      [page.words.receivedAt, chinaTime(row.received_at)],
      [page.words.kiosk, `${row.kiosk_id} #${row.sequence}`],
      [words.lastTouched, chinaTime(row.updated_at)],
    ])}</section>
<form class="card" method="post" action="/desk/records/erase/${row.id}">${tokenField(page)}
<input type="hidden" name="version" value="${row.version}">
<p>${words.eraseWarning}</p>
${rule ? html`<p>${words.tooEarly(dateInChina(keptUntil(row.updated_at, rule)))}</p>` : null}
<fieldset><legend>${words.reason}</legend>${erasureReasons.map(
      (reason) =>
        html`<label class="choice"><input type="radio" name="reason" value="${reason}" required ${reason === chosen ? html`checked` : null}><span>${words.reasons[reason]}</span></label>`,
    )}</fieldset>
<label class="choice"><input type="checkbox" name="confirmed" value="yes" required><span>${words.confirm}</span></label>
<button class="danger">${words.erase}</button></form>`,
  )
}
