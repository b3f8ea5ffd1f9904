import type { RowChange } from '../../content/changes.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { changedCells } from './changedCells.ts'
import { contentWords } from './words.ts'

/** The rows shown; of a whole directory the rest is counted. */
const shown = 100
export const kinds = ['added', 'changed', 'gone'] as const

export const kindOf = ({ before, after }: RowChange): (typeof kinds)[number] =>
  before === null ? 'added' : after === null ? 'gone' : 'changed'

/** First what goes, for it is what nobody sees afterwards. */
export const inOrder = (changes: readonly RowChange[]): RowChange[] =>
  changes.toSorted((a, b) => kinds.indexOf(kindOf(b)) - kinds.indexOf(kindOf(a)))

/** What would change in a table. */
export function changeList(page: Page, changes: readonly RowChange[]): Html {
  const words = contentWords[page.words.lang]
  if (changes.length === 0) return html`<section class="card"><p>${words.noChanges}</p></section>`
  const counts = kinds.map((kind) => changes.filter((change) => kindOf(change) === kind).length)
  const [added = 0, changed = 0, gone = 0] = counts
  return html`<section class="card"><h2>${words.changes}</h2><p>${words.counted(added, changed, gone)}</p>
<ul class="changes">${inOrder(changes)
    .slice(0, shown)
    .map((change) => changeItem(page, change))}</ul>
${changes.length > shown ? html`<p>${words.more(changes.length - shown)}</p>` : null}</section>`
}

function changeItem(page: Page, change: RowChange): Html {
  const words = contentWords[page.words.lang]
  const { before, after, id } = change
  const row = after ?? before
  const name = String(row?.name ?? row?.doc_no ?? '')
  return html`<li><p><span class="state ${kindOf(change)}">${words[kindOf(change)]}</span> <strong>${name}</strong> <small>${id}</small></p>
${after === null ? null : changedCells(page, change)}</li>`
}
