import type { AuditRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page } from '../layout.ts'
import type { AuditWanted } from './audit.ts'
import { auditWords, detailOf, type NamedInDetails } from './auditWords.ts'

/** What was done at the centre, by whom and when: staff, kiosks, commands (Codes, Arts 17, 19). */
export function auditPage(
  page: Page,
  { lines, more, names }: { lines: readonly AuditRow[]; more: boolean; names: NamedInDetails },
  wanted: AuditWanted,
): string {
  const { words } = page
  const own = auditWords[words.lang]
  const link = (to: number) =>
    `/desk/records/audit?${new URLSearchParams({ who: wanted.who ?? '', what: wanted.what ?? '', day: wanted.day ?? '', page: String(to) })}`
  const option = (what: string) =>
    html`<option value="${what}" ${what === wanted.what ? html`selected` : null}>${words.acts[what] ?? what}</option>`
  return layout(
    page,
    own.title,
    null,
    html`<p class="hint">${own.lead}</p>
<form class="card" method="get" action="/desk/records/audit">
<label>${own.who}<input name="who" value="${wanted.who ?? ''}" maxlength="80" autocomplete="off"></label>
<p class="hint">${own.whoHint}</p>
<label>${own.what}<select name="what"><option value="">${words.all}</option>${Object.keys(words.acts).map(option)}</select></label>
<label>${own.day}<input type="date" name="day" value="${wanted.day ?? ''}"></label>
<button>${own.show}</button></form>
${lines.length === 0 ? html`<p>${own.none}</p>` : html`<ul class="rows">${lines.map((line) => item(page, line, names))}</ul>`}
<nav class="pages" aria-label="${words.navigation.pages}">
${wanted.page > 0 ? html`<a href="${link(wanted.page - 1)}">${words.later}</a>` : null}
${more ? html`<a href="${link(wanted.page + 1)}">${words.earlier}</a>` : null}
</nav>`,
  )
}

function item({ words }: Page, line: AuditRow, names: NamedInDetails): Html {
  const own = auditWords[words.lang]
  return html`<li><span><time>${chinaTime(line.at)}</time> <b>${line.who || own.nobody}</b> ${words.acts[line.what] ?? line.what}${detailOf(words, line, names)}</span>
${line.request_id === null ? null : html`<a href="/desk/requests/${line.request_id}">${own.request}</a>`}</li>`
}
