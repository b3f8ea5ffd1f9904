import { type ItemState, itemStates } from '../../content/kinds.ts'
import type { ContentItemRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page } from '../layout.ts'
import { hotWords } from './hot/words.ts'
import { contentWords } from './words.ts'

/** What an item is called; the hot topics, of which there is one list, in the language of whoever reads it. */
export const itemTitle = (page: Page, { kind, title }: Pick<ContentItemRow, 'kind' | 'title'>): string =>
  kind === 'hot' ? hotWords[page.words.lang].title : title || contentWords[page.words.lang].untitled

export type ListedItem = Omit<ContentItemRow, 'fields' | 'live'>

/** What kind of thing an item is and how it stands, as small labels. */
export function itemBadges(page: Page, { kind, state, important }: ListedItem): Html {
  const words = contentWords[page.words.lang]
  return html`<span class="state ${state}">${words.states[state]}</span> <span class="state">${words.kinds[kind]}</span>${
    important === 1 ? html` <b class="overdue">${words.important}</b>` : null
  }`
}

/** What the desk has in hand; `panel` says how the releases stand. */
export function listPage(
  page: Page,
  { items, more, panel }: { items: readonly ListedItem[]; more: boolean; panel: Html | null },
  shown: { state: ItemState | null; page: number },
): string {
  const words = contentWords[page.words.lang]
  const link = (state: ItemState | null, number: number) =>
    `/desk/content?${new URLSearchParams({ ...(state && { state }), page: String(number) })}`
  const filter = (state: ItemState | null, label: string) =>
    html`<a href="${link(state, 0)}" ${state === shown.state ? html`aria-current="page"` : null}>${label}</a>`
  const writes = page.staff?.role !== 'supervisor'
  return layout(
    page,
    words.title,
    null,
    html`<p class="hint">${page.staff?.institutionId ? words.leadInstitution : words.lead}</p>
${writes ? html`<p><a class="button" href="/desk/content/new">${words.create}</a></p>` : null}
${panel}
<nav class="filters" aria-label="${page.words.navigation.state}">${filter(null, words.all)}
${itemStates.map((state) => filter(state, words.states[state]))}</nav>
${items.length === 0 ? html`<p>${words.none}</p>` : html`<ul class="inbox">${items.map((item) => listItem(page, item))}</ul>`}
<nav class="pages" aria-label="${page.words.navigation.pages}">
${shown.page > 0 ? html`<a href="${link(shown.state, shown.page - 1)}">${page.words.later}</a>` : null}
${more ? html`<a href="${link(shown.state, shown.page + 1)}">${page.words.earlier}</a>` : null}
</nav>`,
  )
}

function listItem(page: Page, item: ListedItem): Html {
  const words = contentWords[page.words.lang]
  return html`<li><a class="card" href="/desk/content/items/${item.id}">
<span>${itemBadges(page, item)}</span>
<strong>${itemTitle(page, item)}</strong>
<small><span>${words.changedAt} ${chinaTime(item.changed_at)} ${item.changed_by}</span>${item.publish_at ? html` <span>${words.goesAt} ${chinaTime(item.publish_at)}</span>` : null}</small>
</a></li>`
}
