import type { Facts } from '../../facts.ts'
import type { CancellationRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, layout, type Page } from '../layout.ts'
import { reasonName, restoreForm } from './cancellationCard.ts'
import { cancellationWords } from './words.ts'

/** What was said about restoring an account, and what speaks against it. */
export type RefusedRestore = { readonly id: string; readonly note: string; readonly notice: string }

/** Every account that was ever cancelled, those that still are first: why, by whom, and whether it was restored. */
export function cancellationsPage(
  page: Page,
  rows: readonly CancellationRow[],
  rules: Facts['cancellation'],
  refused: RefusedRestore | null,
): string {
  const words = cancellationWords[page.words.lang]
  return layout(
    page,
    words.title,
    refused?.notice ?? null,
    html`<p class="hint">${words.lead}</p>
${rows.length === 0 ? html`<p>${words.none}</p>` : rows.map((row) => card(page, row, rules, row.id === refused?.id ? refused.note : ''))}`,
  )
}

function card(page: Page, row: CancellationRow, rules: Facts['cancellation'], note: string): Html {
  const words = cancellationWords[page.words.lang]
  const restored: [string, string][] = row.restored_at
    ? [
        [words.restored, `${chinaTime(row.restored_at)} ${row.restored_by ?? ''}`],
        [words.restoreNote, row.restored_note ?? ''],
      ]
    : []
  return html`<section class="card"><h2>${reasonName(page, rules, row.reason)}
${row.restored_at ? html`<span class="state">${words.restored}</span>` : null}</h2>${facts([
    [words.since, chinaTime(row.cancelled_at)],
    [words.by, row.cancelled_by],
    [words.note, row.note],
    ...restored,
  ])}<p><a href="/desk/requests/${row.request_id}">${words.request}</a></p>
${row.restored_at ? null : restoreForm(page, row, note)}</section>`
}
