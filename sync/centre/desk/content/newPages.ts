import { type FormKind, formKinds, institutionKinds, isTable } from '../../content/kinds.ts'
import { type Html, html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import type { Found } from './findServed.ts'
import { type Filled, itemForm } from './itemForm.ts'
import { contentWords } from './words.ts'

/** What can be begun, and what is released and can be changed. */
export function newPage(page: Page): string {
  const words = contentWords[page.words.lang]
  const bureau = page.staff?.institutionId === null
  const kinds = bureau ? formKinds : institutionKinds
  return layout(
    page,
    words.createTitle,
    null,
    html`<p><a href="/desk/content">${words.back}</a></p>
${bureau ? findForm(page, '') : null}
<ul class="inbox">${kinds.map((kind) => choice(page, kind))}</ul>`,
  )
}

function choice(page: Page, kind: FormKind): Html {
  const words = contentWords[page.words.lang]
  if (!isTable(kind))
    return html`<li><a class="card" href="/desk/content/new/${kind}"><strong>${words.kinds[kind]}</strong><small>${words.createHint[kind]}</small></a></li>`
  return html`<li class="card"><strong>${words.kinds[kind]}</strong> <small>${words.createHint[kind]}</small>
<p class="acts"><a class="button" href="/desk/content/rows/${kind}">${words.byForm}</a> <a class="button" href="/desk/content/new/${kind}">${words.byFile}</a></p></li>`
}

const findForm = (page: Page, typed: string): Html => {
  const words = contentWords[page.words.lang]
  return html`<form class="card" method="get" action="/desk/content/find"><h2>${words.change}</h2>
<label>${words.changeHint}<input name="q" required maxlength="60" value="${typed}"></label><button>${words.search}</button></form>`
}

/** What of the release answers to a few words. */
export function findPage(page: Page, typed: string, found: readonly Found[]): string {
  const words = contentWords[page.words.lang]
  return layout(
    page,
    words.change,
    null,
    html`<p><a href="/desk/content">${words.back}</a></p>${findForm(page, typed)}
${found.length === 0 ? html`<p>${words.foundNothing}</p>` : null}
<ul class="inbox">${found.map((one) => foundItem(page, one))}</ul>`,
  )
}

function foundItem(page: Page, { kind, id, name, itemId }: Found): Html {
  const words = contentWords[page.words.lang]
  // A law is mostly known by its title.
  const known = id === name ? null : html`<small>${id}</small>`
  const label = html`<span class="state">${words.kinds[kind]}</span><strong>${name}</strong>${known}`
  if (itemId !== null) return html`<li><a class="card" href="/desk/content/items/${itemId}">${label}</a></li>`
  if (isTable(kind))
    return html`<li><a class="card" href="/desk/content/rows/${kind}?${new URLSearchParams({ id }).toString()}">${label}</a></li>`
  return html`<li><form class="card" method="post" action="/desk/content/take-up">${label}${tokenField(page)}<input type="hidden" name="kind" value="${kind}"><input type="hidden" name="id" value="${id}"><button class="quiet">${words.takeUp}</button></form></li>`
}

/** The form of an item, new or there already. `theirs` is what somebody else saved while it was being filled. */
export function editPage(
  page: Page,
  { kind, action, version, theirs }: { kind: FormKind; action: string; version: number; theirs: Html | null },
  filled: Filled,
  notice: string | null,
): string {
  const words = contentWords[page.words.lang]
  return layout(
    page,
    words.kinds[kind],
    notice,
    html`<p><a href="/desk/content">${words.back}</a></p>
<form class="card" method="post" action="${action}" enctype="multipart/form-data">
${tokenField(page)}<input type="hidden" name="version" value="${version}">
${itemForm(page, kind, filled)}<button>${words.save}</button></form>
${theirs}`,
  )
}
