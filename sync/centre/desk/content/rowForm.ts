import { practitionerKind } from '../../../../shared/contract/practitioners.ts'
import type { TableKind } from '../../content/kinds.ts'
import { rowColumns } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import { contentWords } from './words.ts'

const dates = ['founded', 'licensed_on', 'decided_on', 'published_on', 'public_until']
const long = ['intro', 'history', 'cause']
/** Nobody types these: what was imported as a sample stays one, and photos come with an import. */
const kept = ['sample', 'photo']

/** A form for one row of the directory (Codes, Arts 11, 12), new or as it is released. */
export function rowPage(
  page: Page,
  table: TableKind,
  row: Readonly<Record<string, string>>,
  { isNew, kinds }: { isNew: boolean; kinds: readonly string[] },
): string {
  const words = contentWords[page.words.lang]
  const choices: Record<string, readonly string[]> = {
    kind: table === 'practitioner' ? practitionerKind.options : table === 'institution' ? kinds : [],
    subject_kind: ['institution', 'practitioner'],
    accepts_reservation: ['1', '0'],
  }
  const field = (column: string): Html => {
    const value = row[column] ?? ''
    if (kept.includes(column)) return html`<input type="hidden" name="${column}" value="${value}">`
    const hint = words.columnHints[column]
    return html`<label>${words.columns[column] ?? column}${input(page, column, value, choices[column] ?? [])}</label>
${hint ? html`<p class="hint">${hint}</p>` : null}`
  }
  return layout(
    page,
    words.kinds[table],
    null,
    html`<p><a href="/desk/content">${words.back}</a></p>
<form class="card" method="post" action="/desk/content/rows/${table}">${tokenField(page)}
${rowColumns[table].map(field)}<button>${words.checkRow}</button></form>
${isNew ? null : removal(page, table, row.id ?? '')}`,
  )
}

function input(page: Page, column: string, value: string, choices: readonly string[]): Html {
  const words = contentWords[page.words.lang]
  if (choices.length > 0)
    return html`<select name="${column}">${[...new Set([...choices, ...(value ? [value] : [])])].map(
      (choice) =>
        html`<option value="${choice}" ${choice === value ? html`selected` : null}>${words.values[choice] ?? choice}</option>`,
    )}</select>`
  if (long.includes(column)) return html`<textarea name="${column}" rows="4">${`\n${value}`}</textarea>`
  return html`<input name="${column}" type="${dates.includes(column) ? 'date' : 'text'}" value="${value}">`
}

const removal = (page: Page, table: TableKind, id: string): Html => {
  const words = contentWords[page.words.lang]
  return html`<form class="card" method="post" action="/desk/content/rows/${table}/remove">${tokenField(page)}<input type="hidden" name="id" value="${id}">
<p class="hint">${words.removeRowHint}</p><button class="quiet">${words.removeRow}</button></form>`
}
