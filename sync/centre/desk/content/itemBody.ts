import type { RowChange } from '../../content/changes.ts'
import type { Checked } from '../../content/findings.ts'
import { isDocument } from '../../content/kinds.ts'
import type { Facts } from '../../facts.ts'
import type { ContentItemRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { changedCells } from './changedCells.ts'
import { changeList } from './changeList.ts'
import { hotBody } from './hot/hotBody.ts'
import { lawChanges } from './lawChanges.ts'
import { documentPreview } from './preview.ts'
import { contentWords } from './words.ts'

type Shown = {
  readonly item: ContentItemRow
  readonly checked: Checked
  readonly changes: readonly RowChange[]
  readonly facts: Facts
}

/** What an item says and, while it is open, what that would change in what citizens read now. */
export function itemBody(page: Page, shown: Shown): Html | null {
  const { item, facts, checked, changes } = shown
  const open = item.state !== 'released' && item.state !== 'withdrawn'
  if (isDocument(item.kind))
    return html`${open ? documentChanges(page, changes) : null}${documentPreview(page, item, facts)}`
  if (item.kind === 'hot') return hotBody(page, item, facts, open)
  if (checked.problems.length > 0) return null
  if (item.kind === 'law') return lawBody(page, shown, open)
  return item.state === 'released' ? null : changeList(page, open ? changes : [])
}

/** Of a document that is released already; a new one is read below. */
function documentChanges(page: Page, changes: readonly RowChange[]): Html | null {
  const replaced = changes.filter(({ before }) => before !== null)
  return replaced.length === 0
    ? null
    : html`<section class="card"><h2>${contentWords[page.words.lang].changes}</h2>${replaced.map((change) => changedCells(page, change))}</section>`
}

/** The whole text of a law that is released already stands folded below what changes in it. */
function lawBody(page: Page, { checked, changes }: Shown, open: boolean): Html {
  const words = contentWords[page.words.lang]
  const isNew = changes.some(({ table, before }) => table === 'law' && before === null)
  const articles = checked.edits.flatMap((edit) =>
    edit.op === 'put' && edit.table === 'article' ? [edit.row] : [],
  )
  const text = html`<p>${words.lawCounted(articles.length)}</p>
<article class="preview" lang="zh-CN">${articles.map(({ number, text }) => html`<p><b>${number ?? ''}</b> ${text ?? ''}</p>`)}</article>`
  return html`${open && !isNew ? lawChanges(page, changes) : null}<section class="card"><h2>${words.preview}</h2>${
    isNew ? text : html`<details><summary>${words.wholeText}</summary>${text}</details>`
  }</section>`
}
