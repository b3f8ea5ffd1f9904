import { servedList, topicsIn } from '../../../content/hotTopics.ts'
import type { Facts } from '../../../facts.ts'
import type { ContentItemRow } from '../../../tables.ts'
import { type Html, html } from '../../html.ts'
import type { Page } from '../../layout.ts'
import { shownTopics, topicList } from './topicsShown.ts'
import { hotWords } from './words.ts'

/** The list of an item and, while it is open, the one it takes the place of. */
export function hotBody(page: Page, { fields }: ContentItemRow, facts: Facts, open: boolean): Html {
  const words = hotWords[page.words.lang]
  const list = (title: string, body: Html) => html`<section class="card"><h2>${title}</h2>${body}</section>`
  const written = topicList(page, shownTopics(topicsIn(JSON.parse(fields)), facts))
  if (!open || !facts.served) return list(words.title, written)
  const before = shownTopics(servedList(facts.served)?.items ?? [], facts)
  return html`${list(words.after, written)}${list(words.served(facts.served.version), topicList(page, before))}`
}
