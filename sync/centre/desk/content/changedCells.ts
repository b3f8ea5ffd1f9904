import type { RowChange } from '../../content/changes.ts'
import { writtenValue } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { marked } from './marked.ts'
import { contentWords } from './words.ts'

/** Texts long enough to look for the words that differ in them. */
const texts = ['text', 'body', 'intro', 'cause', 'history']
/** Where a row lies among others, which its neighbours show. */
const places = ['id', 'law_id', 'heading_id', 'parent_id', 'ord', 'first_ord']
const lists = ['cites', 'tags', 'aliases']
const flags = ['sample', 'important', 'digest']

/** Of a new row what it says, of a changed one what is no longer the same. */
export function changedCells(page: Page, change: RowChange): Html {
  return html`<dl>${differing(change).map((column) => cell(page, column, change))}</dl>`
}

/** The columns that are written out, of those that differ. */
export const differing = ({ before, after }: RowChange): string[] =>
  Object.keys(after ?? {}).filter((column) => {
    if (places.includes(column)) return false
    return before === null
      ? writtenValue(column, after?.[column] ?? null) !== ''
      : before[column] !== after?.[column]
  })

function cell(page: Page, column: string, { table, before, after }: RowChange): Html {
  const words = contentWords[page.words.lang]
  const said = (row: RowChange['after']): string => {
    const value = row?.[column] ?? null
    const written = writtenValue(column, value)
    if (table === 'law' && column === 'status') return words.lawStatuses[written] ?? written
    if (table === 'law' && column === 'history') return (JSON.parse(written) as string[]).join('\n')
    if (lists.includes(column) && written !== '')
      return (JSON.parse(written) as string[]).join(page.words.comma)
    return flags.includes(column) ? (words.values[written] ?? written) : written
  }
  const label =
    words.columns[table === 'law' && column === 'history' ? 'law_history' : column] ?? words.fields[column]
  const [old, now] = [said(before), said(after)]
  const term = html`<dt>${label ?? column}</dt>`
  if (before !== null && texts.includes(column))
    return html`<div>${term}<dd class="marked" lang="zh-CN">${marked(old, now)}</dd></div>`
  const gone = before === null ? null : html`<del>${old || words.emptyValue}</del> → `
  return html`<div>${term}<dd>${gone}${now || words.emptyValue}</dd></div>`
}
