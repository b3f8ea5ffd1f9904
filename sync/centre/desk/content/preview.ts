import { paragraphsOf } from '../../../../shared/paragraphs.ts'
import { documentRow } from '../../content/checkDocument.ts'
import type { Facts } from '../../facts.ts'
import type { ContentItemRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import type { Page } from '../layout.ts'
import { contentWords } from './words.ts'

/** A document in the paragraphs a kiosk shows it in; every sign in it is text. */
export function documentPreview(page: Page, item: ContentItemRow, facts: Facts): Html {
  const words = contentWords[page.words.lang]
  const row = documentRow(item.target, item.kind, JSON.parse(item.fields))
  const cites: string[] = JSON.parse(String(row.cites))
  const about = [row.field, row.source, row.date].filter((text) => text).join(' · ')
  return html`<section class="card"><h2>${words.preview}</h2><p class="hint">${words.previewHint}</p>
<article class="preview" lang="zh-CN"><h3>${row.title || words.untitled}</h3>
<p class="hint">${row.important === 1 ? html`<b class="state">${words.important}</b> ` : null}${about}</p>
${paragraphsOf(String(row.body)).map(({ heading, text }) => (heading ? html`<h4>${text}</h4>` : html`<p>${text}</p>`))}
</article>
${
  cites.length === 0
    ? null
    : html`<h3>${words.cites}</h3><ul>${cites.map(
        (cite) =>
          html`<li>${cite} <small>${facts.article(cite) ? words.citeFound : words.citeLost}</small></li>`,
      )}</ul>`
}</section>`
}
