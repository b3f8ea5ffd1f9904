import type { RowChange } from '../../content/changes.ts'
import { writtenValue } from '../../content/rowColumns.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { contentWords } from './words.ts'

/** The rows shown; of a whole directory the rest is counted. */
const shown = 100
const kinds = ['added', 'changed', 'gone'] as const

const kindOf = ({ before, after }: RowChange): (typeof kinds)[number] =>
  before === null ? 'added' : after === null ? 'gone' : 'changed'

/** What would change in a table: first what goes, for it is what nobody sees afterwards. */
export function changeList(page: Page, changes: readonly RowChange[]): Html {
  const words = contentWords[page.words.lang]
  if (changes.length === 0) return html`<section class="card"><p>${words.noChanges}</p></section>`
  const counts = kinds.map((kind) => changes.filter((change) => kindOf(change) === kind).length)
  const [added = 0, changed = 0, gone = 0] = counts
  const ordered = [...changes].sort((a, b) => kinds.indexOf(kindOf(b)) - kinds.indexOf(kindOf(a)))
  return html`<section class="card"><h2>${words.changes}</h2><p>${words.counted(added, changed, gone)}</p>
<ul class="changes">${ordered.slice(0, shown).map((change) => changeItem(page, change))}</ul>
${changes.length > shown ? html`<p>${words.more(changes.length - shown)}</p>` : null}</section>`
}

function changeItem(page: Page, change: RowChange): Html {
  const words = contentWords[page.words.lang]
  const { before, after, id } = change
  const row = after ?? before
  const name = String(row?.name ?? row?.doc_no ?? '')
  return html`<li><p><span class="state ${kindOf(change)}">${words[kindOf(change)]}</span> <strong>${name}</strong> <small>${id}</small></p>
${after === null ? null : html`<dl>${differing(change).map((column) => cell(page, column, change))}</dl>`}</li>`
}

/** Of a new row what it says, of a changed one what is no longer the same. */
const differing = ({ before, after }: RowChange): string[] =>
  Object.keys(after ?? {}).filter((column) =>
    before === null
      ? column !== 'id' && writtenValue(column, after?.[column] ?? null) !== ''
      : before[column] !== after?.[column],
  )

function cell(page: Page, column: string, { before, after }: RowChange): Html {
  const words = contentWords[page.words.lang]
  const said = (row: RowChange['after']) => writtenValue(column, row?.[column] ?? null) || words.emptyValue
  return html`<div><dt>${words.columns[column] ?? column}</dt><dd>${
    before === null ? null : html`<del>${said(before)}</del> → `
  }${said(after)}</dd></div>`
}
