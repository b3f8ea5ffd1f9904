import { practitionerKind } from '../../../../shared/contract/practitioners.ts'
import type { Finding } from '../../content/findings.ts'
import type { TableKind } from '../../content/kinds.ts'
import { rowColumns } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { contentWords } from './words.ts'

/** A row as it was typed; `was` is the id it is released under, empty for a new one. */
export type FilledRow = {
  readonly table: TableKind
  readonly row: Readonly<Record<string, string>>
  readonly was: string
  /** The kinds of institutions that are known. */
  readonly kinds: readonly string[]
  readonly findings: readonly Finding[]
}

const dates = ['founded', 'licensed_on', 'decided_on', 'published_on', 'public_until']
const numbers = ['longitude', 'latitude', 'team']
const long = ['intro', 'history', 'cause']
/** Nobody types these: what was imported as a sample stays one, and photos come with an import. */
const kept = ['sample', 'photo']

/** A field for each column of a row; what speaks against what was typed stands beside it. */
export function rowFields(page: Page, { table, row, was, kinds, findings }: FilledRow): Html {
  const words = contentWords[page.words.lang]
  const choices: Record<string, readonly string[]> = {
    kind: table === 'practitioner' ? practitionerKind.options : table === 'institution' ? kinds : [],
    subject_kind: ['institution', 'practitioner'],
    accepts_reservation: ['1', '0'],
  }
  const field = (column: string): Html => {
    const value = row[column] ?? ''
    if (kept.includes(column)) return html`<input type="hidden" name="${column}" value="${value}">`
    // What is released keeps its id: under another one it would stand there twice.
    if (column === 'id' && was !== '')
      return html`<p><strong>${words.columns.id ?? column}</strong>${page.words.colon}${was}</p><input type="hidden" name="id" value="${was}">`
    const hint = words.columnHints[column]
    const wrong = findings.filter((finding) => finding.field === column).map(({ what }) => what)
    const marks = html`${wrong.length > 0 ? html`aria-invalid="true" aria-describedby="${`${column}-wrong`}"` : null}`
    return html`<label>${words.columns[column] ?? column}${input(page, column, value, { choices: choices[column] ?? [], marks })}</label>
${wrong.length > 0 ? html`<p class="wrong" id="${`${column}-wrong`}">${wrong.join(page.words.comma)}</p>` : null}
${hint ? html`<p class="hint">${hint}</p>` : null}`
  }
  return html`<input type="hidden" name="was" value="${was}">${rowColumns[table].map(field)}`
}

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
        html`<option value="${choice}" ${choice === value ? html`selected` : null}>${Object.hasOwn(words.values, choice) ? (words.values[choice] ?? choice) : choice}</option>`,
    )}</select>`
  if (long.includes(column))
    return html`<textarea name="${column}" rows="4" ${marks}>${`\n${value}`}</textarea>`
  if (numbers.includes(column))
    return html`<input name="${column}" type="number" step="any" value="${value}" ${marks}>`
  return html`<input name="${column}" type="${dates.includes(column) ? 'date' : 'text'}" value="${value}" ${marks}>`
}
