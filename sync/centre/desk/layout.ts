import type { Words } from './catalogue.ts'
import { type Html, html } from './html.ts'
import { mayEnter, type Staff } from './roles.ts'
import { sections } from './sections.ts'

/** What every page needs: its words, the token its forms carry, and who is signed in. */
export type Page = { readonly words: Words; readonly formToken: string; readonly staff: Staff | null }

/** The local time in China of an instant, to the minute. */
export const chinaTime = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

export const tokenField = (page: Page): Html =>
  html`<input type="hidden" name="token" value="${page.formToken}">`

/** Terms with their texts. */
export const facts = (pairs: readonly (readonly [string, string])[]): Html =>
  html`<dl>${pairs.map(([term, text]) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`)}</dl>`

/** What may be wider than a telephone: it is scrolled by itself, with the keys too. */
export const wide = (label: string, body: Html): Html =>
  html`<div class="wide" role="group" tabindex="0" aria-label="${label}" data-scrolls-sideways>${body}</div>`

const sheets = ['base', 'parts', 'forms', 'requests', 'figures', 'content']

/** The frame around every page. `notice` is said at the top, by screen readers at once. */
export function layout(page: Page, heading: string, notice: string | null, body: Html): string {
  const { words, staff } = page
  return html`<!doctype html>
<html lang="${words.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${heading} · ${words.title}</title>
<link rel="stylesheet" href="/desk/fonts/index.css">
${sheets.map((name) => html`<link rel="stylesheet" href="/desk/assets/${name}.css">`)}
</head>
<body>
<header>
<a class="home" href="/desk">${words.title}</a>
<nav aria-label="${words.title}">
${sections
  .filter(({ roles }) => mayEnter(staff, roles))
  .map(({ href, name }) => html`<a href="${href}">${name[words.lang]}</a>`)}
<a href="/desk/language/${words.otherLang.lang}" lang="${words.otherLang.lang}">${words.otherLang.name}</a>
${staff === null ? null : html`<a href="/desk/password">${words.ownPassword}</a><form method="post" action="/desk/sign-out">${tokenField(page)}<button class="quiet">${words.signOut}</button></form>`}
</nav>
</header>
<main>
<h1>${heading}</h1>
${notice === null ? null : html`<p class="notice" role="alert">${notice}</p>`}
${body}
</main>
</body>
</html>`.markup
}
