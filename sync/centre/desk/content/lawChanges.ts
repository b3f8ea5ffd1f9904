import { diffArrays } from 'diff'
import type { RowChange } from '../../content/changes.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { changedCells, differing } from './changedCells.ts'
import { inOrder, kindOf, kinds } from './changeList.ts'
import { marked } from './marked.ts'
import { contentWords } from './words.ts'

/** Of the articles of a law this many are shown, the rest is counted. */
const shown = 100

/**
 * What would change in a law that is released (Codes, Arts 7, 14): what is said of it, its chapters, and its articles;
 * of those that only stand elsewhere the count.
 */
export function lawChanges(page: Page, changes: readonly RowChange[]): Html {
  const words = contentWords[page.words.lang]
  if (changes.length === 0) return html`<section class="card"><p>${words.noChanges}</p></section>`
  const of = (table: RowChange['table']) => changes.filter((change) => change.table === table)
  const written = of('article').filter(
    (change) => kindOf(change) !== 'changed' || differing(change).length > 0,
  )
  const [added = 0, changed = 0, gone = 0] = kinds.map(
    (kind) => written.filter((change) => kindOf(change) === kind).length,
  )
  const moved = of('article').length - written.length
  return html`<section class="card"><h2>${words.changes}</h2>
${of('law').map((change) => changedCells(page, change))}
<p>${written.length === 0 ? words.articlesSame : words.articlesCounted(added, changed, gone)}${moved > 0 ? ` ${words.articlesMoved(moved)}` : ''}</p>
${headings(page, of('heading'))}
<ul class="changes">${inOrder(written)
    .slice(0, shown)
    .map((change) => article(page, change))}</ul>
${written.length > shown ? html`<p>${words.more(written.length - shown)}</p>` : null}</section>`
}

/** Headings are numbered by their place: one more moves all that follow, which are no change to a reader. */
function headings(page: Page, changes: readonly RowChange[]): Html | null {
  const words = contentWords[page.words.lang]
  const titles = (of: 'before' | 'after'): string[] =>
    changes
      .toSorted((a, b) => Number((a.after ?? a.before)?.ord) - Number((b.after ?? b.before)?.ord))
      .flatMap((change) => (change[of] ? [String(change[of].title)] : []))
  const parts = diffArrays(titles('before'), titles('after')).filter(({ added, removed }) => added || removed)
  if (parts.length === 0) return null
  return html`<p>${words.headings}${page.words.colon}</p><div class="marked" lang="zh-CN">${parts.map(
    ({ value, added }) =>
      html`${value.map((title) => html`<p>${added ? html`<ins>${title}</ins>` : html`<del>${title}</del>`}</p>`)}`,
  )}</div>`
}

function article(page: Page, change: RowChange): Html {
  const words = contentWords[page.words.lang]
  const { before, after } = change
  const kind = kindOf(change)
  const row = after ?? before
  const number = String(row?.number ?? '') || String(row?.id).split('#').at(-1)
  return html`<li><p><span class="state ${kind}">${words[kind]}</span> <strong lang="zh-CN">${number ?? ''}</strong></p>
<div class="marked" lang="zh-CN">${marked(String(before?.text ?? ''), String(after?.text ?? ''))}</div></li>`
}
