import { type Html, html } from '../../html.ts'
import { type Page, tokenField } from '../../layout.ts'
import type { ShownRequest } from '../changeRequest.ts'
import type { HandOffAct } from './handOver.ts'
import { handOffWords } from './words.ts'

/** The way to the notary platform, for whoever answers the request. */
export function handOffCard(
  page: Page,
  { id, version }: ShownRequest,
  act: HandOffAct['act'] | null,
): Html | null {
  if (act === null) return null
  const words = handOffWords[page.words.lang]
  return html`<form class="card" method="post" action="/desk/requests/${id}/${act}">
<h2>${words.title}</h2>
${tokenField(page)}<input type="hidden" name="version" value="${version}">
${act === 'hand-over' ? html`<p class="hint">${words.hint}</p>` : null}
<button class="quiet">${act === 'hand-over' ? words.handOver : words.askProgress}</button></form>`
}
