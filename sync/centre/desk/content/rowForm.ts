import type { TableKind } from '../../content/kinds.ts'
import { type Html, html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import { type FilledRow, rowFields } from './rowFields.ts'
import { contentWords } from './words.ts'

/** A form for one row of the directory (Codes, Arts 11, 12), new or as it is released. */
export function rowPage(page: Page, filled: FilledRow, important: boolean): string {
  const words = contentWords[page.words.lang]
  const { table, was, findings } = filled
  return layout(
    page,
    words.kinds[table],
    findings.length > 0 ? words.rowWrong : null,
    html`<p><a href="/desk/content">${words.back}</a></p>
<form class="card" method="post" action="/desk/content/rows/${table}">${tokenField(page)}
${rowFields(page, filled)}${urgent(page, important)}<button>${words.checkRow}</button></form>
${was === '' ? null : removal(page, table, was)}`,
  )
}

const urgent = (page: Page, ticked: boolean): Html =>
  html`<label class="choice"><input type="checkbox" name="important" value="1" ${ticked ? html`checked` : null}><span>${contentWords[page.words.lang].urgent}</span></label>`

const removal = (page: Page, table: TableKind, id: string): Html => {
  const words = contentWords[page.words.lang]
  return html`<form class="card" method="post" action="/desk/content/rows/${table}/remove">${tokenField(page)}<input type="hidden" name="id" value="${id}">
<p class="hint">${words.removeRowHint}</p>${urgent(page, false)}<button class="quiet">${words.removeRow}</button></form>`
}
