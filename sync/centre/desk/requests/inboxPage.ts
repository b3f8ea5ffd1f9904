import { type RequestState, requestState } from '../../../../shared/contract/requests.ts'
import type { Words } from '../catalogue.ts'
import { fleetWords } from '../fleet/words.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page } from '../layout.ts'
import type { Inbox, InboxLine } from './inbox.ts'
import type { InboxShow } from './inboxShow.ts'
import { finalStates } from './taking/taking.ts'
import { takingWords } from './taking/words.ts'
import { talkWords } from './talk/words.ts'

const silentNamed = 5

type Shown = { readonly state: RequestState | null; readonly show: InboxShow; readonly page: number }

export function renderInbox(
  page: Page,
  { lines, more, counts, copied, silent }: Inbox,
  shown: Shown,
): string {
  const { words } = page
  const { shows } = takingWords[words.lang]
  const link = ({ state, show, page: number }: Shown) =>
    `/desk?${new URLSearchParams({ show, ...(state && { state }), page: String(number) })}`
  const filter = (to: Partial<Shown>, current: boolean, label: string) =>
    html`<a href="${link({ ...shown, page: 0, ...to })}" ${current ? html`aria-current="page"` : null}>${label}</a>`
  return layout(
    page,
    words.inbox,
    copied.length > 0 ? `${words.copied}${copied.join(words.comma)}` : null,
    html`${silentLine(words, silent)}
<nav class="filters" aria-label="${words.navigation.whose}">${[...counts].map(([show, count]) =>
      filter({ show }, show === shown.show, `${shows[show]} ${count}`),
    )}</nav>
<nav class="filters" aria-label="${words.navigation.state}">${filter({ state: null }, shown.state === null, words.all)}
${requestState.options.map((state) => filter({ state }, state === shown.state, words.states[state] ?? state))}</nav>
${lines.length === 0 ? html`<p>${words.empty}</p>` : html`<ul class="inbox">${lines.map((line) => inboxItem(words, line))}</ul>`}
<nav class="pages" aria-label="${words.navigation.pages}">
${shown.page > 0 ? html`<a href="${link({ ...shown, page: shown.page - 1 })}">${words.later}</a>` : null}
${more ? html`<a href="${link({ ...shown, page: shown.page + 1 })}">${words.earlier}</a>` : null}
</nav>`,
  )
}

/** For whoever looks after the kiosks, where their day begins. */
function silentLine({ lang, comma }: Words, silent: readonly string[]): Html | null {
  const { silentNotice, silentMore } = fleetWords[lang]
  if (silent.length === 0) return null
  const names = silent.slice(0, silentNamed).join(comma)
  const said = silent.length > silentNamed ? silentMore(names, silent.length) : names
  return html`<p class="notice"><a href="/desk/fleet">${silentNotice(said)}</a></p>`
}

const inboxItem = (
  words: Words,
  line: InboxLine,
): Html => html`<li><a class="card" href="/desk/requests/${line.id}">
<span><span class="state ${line.state}">${words.states[line.state] ?? line.state}</span> ${takenLabel(words, line)}</span>
<strong>${words.kinds[line.kind] ?? line.kind} · ${line.subject}</strong>
${line.urgent ? html`<b class="overdue">${takingWords[words.lang].urgent}</b>` : null}
${dueLine(words, line)}
${line.asked && html`<b class="asked">${talkWords[words.lang].asked[line.asked]}</b>`}
<small>${words.receivedAt} ${chinaTime(line.receivedAt)}</small>
</a></li>`

function takenLabel({ lang }: Words, { state, taken, unassigned }: InboxLine): Html | null {
  const { shows, takenByOther } = takingWords[lang]
  if (finalStates.includes(state)) return null
  if (unassigned) return html`<b class="overdue">${shows.unassigned}</b>`
  if (typeof taken === 'object') return html`<small>${takenByOther(taken.by)}</small>`
  return html`<b>${shows[taken]}</b>`
}

function dueLine(words: Words, line: InboxLine): Html | null {
  const { dueWhat, dueDate } = line
  if (dueWhat === null) return null
  return html`<span class="due">${words.dueBy[dueWhat]} ${dueDate ?? words.unknownDate} ${remaining(words, line)}</span>`
}

function remaining({ lang, overdue: late }: Words, { dueDate, overdue, days }: InboxLine): Html | null {
  const { daysLeft, daysOver, today } = takingWords[lang]
  if (dueDate === null) return null
  if (overdue) return html`<b class="overdue">${days ? daysOver(days) : late}</b>`
  if (days === null) return null
  return html`<span>${days === 0 ? today : daysLeft(days)}</span>`
}
