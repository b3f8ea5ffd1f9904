import { type RequestState, requestState } from '../../../../shared/contract/requests.ts'
import type { Words } from '../catalogue.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page } from '../layout.ts'
import type { InboxLine } from './inbox.ts'

export function renderInbox(
  page: Page,
  { lines, more, copied }: { lines: readonly InboxLine[]; more: boolean; copied: readonly string[] },
  shown: { state: RequestState | null; page: number },
): string {
  const { words } = page
  const link = (state: RequestState | null, number: number) =>
    `/desk?${new URLSearchParams({ ...(state && { state }), page: String(number) })}`
  const filter = (state: RequestState | null, label: string) =>
    html`<a href="${link(state, 0)}" ${state === shown.state ? html`aria-current="page"` : null}>${label}</a>`
  return layout(
    page,
    words.inbox,
    copied.length > 0 ? `${words.copied}${copied.join(words.comma)}` : null,
    html`<nav class="filters">${filter(null, words.all)}
${requestState.options.map((state) => filter(state, words.states[state] ?? state))}</nav>
${lines.length === 0 ? html`<p>${words.empty}</p>` : html`<ul class="inbox">${lines.map((line) => inboxItem(words, line))}</ul>`}
<nav class="pages">
${shown.page > 0 ? html`<a href="${link(shown.state, shown.page - 1)}">${words.later}</a>` : null}
${more ? html`<a href="${link(shown.state, shown.page + 1)}">${words.earlier}</a>` : null}
</nav>`,
  )
}

const inboxItem = (
  words: Words,
  line: InboxLine,
): Html => html`<li><a class="card" href="/desk/requests/${line.id}">
<span class="state ${line.state}">${words.states[line.state] ?? line.state}</span>
<strong>${words.kinds[line.kind] ?? line.kind} · ${line.subject}</strong>
${dueLine(words, line)}
<small>${words.receivedAt} ${chinaTime(line.receivedAt)}</small>
</a></li>`

function dueLine(words: Words, { kind, state, dueDate, overdue }: InboxLine): Html | null {
  if (state !== 'received' && state !== 'accepted') return null
  const first = kind === 'lawyer-reservation' ? words.decideBy : words.contactBy
  const what = state === 'received' ? first : words.scheduleBy
  return html`<span class="due">${what} ${dueDate ?? words.unknownDate}
${overdue ? html`<b class="overdue">${words.overdue}</b>` : null}</span>`
}
