import { type Html, html } from './html.ts'
import type { Page } from './layout.ts'

/** Fields nobody typed, and those that are never shown again. */
const hidden = ['token', 'version', 'unsent', 'username', 'password', 'current', 'chosen', 'again']
/** A choice that was made, or the id of something: no words of theirs. */
const chosen = /^[a-z0-9-]*$/
const unshowable = /[^\P{Cc}\t\n\r]|\p{Cs}/gu

/** What somebody typed into a form that came to nothing, to be copied from; null where that was nothing. */
export function typedText(page: Page, fields: Readonly<Record<string, unknown>>): Html | null {
  const texts = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && value.trim() !== '' && !chosen.test(value) && !hidden.includes(name)
      ? [value]
      : [],
  )
  if (texts.length === 0) return null
  return html`<section class="card"><h2>${page.words.youWrote}</h2>
${texts.map((text) => html`<p class="words">${text.replace(unshowable, '')}</p>`)}</section>`
}
