import { practitionerKind } from '../../../../shared/contract/practitioners.ts'
import type { Finding } from '../../content/findings.ts'
import type { TableKind } from '../../content/kinds.ts'
import { rowColumns } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import { contentWords } from './words.ts'

const dates = ['founded', 'licensed_on', 'decided_on', 'published_on', 'public_until']
const long = ['intro', 'history', 'cause']
/** Nobody types these: what was imported as a sample stays one, and photos come with an import. */
const kept = ['sample', 'photo']

/**
 * A form for one row of the directory (Codes, Arts 11, 12), new or as it is released under the id it `was` found by. What
 * speaks against what was typed stands beside its field.
 */
export function rowPage(
  page: Page,
  table: TableKind,
  row: Readonly<Record<string, string>>,
  {
    was,
    kinds,
    findings,
    important,
  }: { was: string; kinds: readonly string[]; findings: readonly Finding[]; important: boolean },
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
    const isFixed = column === 'id' && was !== ''
    const hint = isFixed ? null : words.columnHints[column]
    const wrong = findings.filter((finding) => finding.field === column).map(({ what }) => what)
    const marks = html`${wrong.length > 0 ? html`aria-invalid="true" aria-describedby="${`${column}-wrong`}"` : null}${isFixed ? html` readonly` : null}`
    return html`<label>${words.columns[column] ?? column}${input(page, column, value, { choices: choices[column] ?? [], marks })}</label>
${wrong.length > 0 ? html`<p class="wrong" id="${`${column}-wrong`}">${wrong.join(page.words.comma)}</p>` : null}
${hint ? html`<p class="hint">${hint}</p>` : null}`
  }
  return layout(
    page,
    words.kinds[table],
    findings.length > 0 ? words.rowWrong : null,
    html`<p><a href="/desk/content">${words.back}</a></p>
<form class="card" method="post" action="/desk/content/rows/${table}">${tokenField(page)}
<input type="hidden" name="was" value="${was}">
${rowColumns[table].map(field)}${urgent(page, important)}<button>${words.checkRow}</button></form>
${was === '' ? null : removal(page, table, was)}`,
  )
}

const urgent = (page: Page, ticked: boolean): Html =>
  html`<label class="choice"><input type="checkbox" name="important" value="1" ${ticked ? html`checked` : null}><span>${contentWords[page.words.lang].urgent}</span></label>`

function input(
  page: Page,
  column: string,
  value: string,
  { choices, marks }: { choices: readonly string[]; marks: Html },
): Html {
  const words = contentWords[page.words.lang]
  if (choices.length > 0)
    return html`<select name="${column}" ${marks}>${[...new Set([...choices, ...(value ? [value] : [])])].map(
      (choice) =>
        html`<option value="${choice}" ${choice === value ? html`selected` : null}>${words.values[choice] ?? choice}</option>`,
    )}</select>`
  if (long.includes(column))
    return html`<textarea name="${column}" rows="4" ${marks}>${`\n${value}`}</textarea>`
  return html`<input name="${column}" type="${dates.includes(column) ? 'date' : 'text'}" value="${value}" ${marks}>`
}

const removal = (page: Page, table: TableKind, id: string): Html => {
  const words = contentWords[page.words.lang]
  return html`<form class="card" method="post" action="/desk/content/rows/${table}/remove">${tokenField(page)}<input type="hidden" name="id" value="${id}">
<p class="hint">${words.removeRowHint}</p>${urgent(page, false)}<button class="quiet">${words.removeRow}</button></form>`
}
