import type { Opened } from '../../../../../shared/contract/demand.ts'
import { hotOnHome } from '../../../../../shared/rules/hotOnHome.ts'
import type { Facts, KnownContent } from '../../../facts.ts'
import { type Html, html } from '../../html.ts'
import type { Page } from '../../layout.ts'
import { contentWords } from '../words.ts'
import { hotWords } from './words.ts'

/** A topic and what it leads to; null where the release does not hold it any more. */
export type ShownTopic = { readonly topic: Opened; readonly known: KnownContent | null }

export const shownTopics = (list: readonly Opened[], { opened }: Facts): ShownTopic[] =>
  list.map((topic) => ({ topic, known: opened(topic.kind, topic.id) }))

/** The title of a topic, and what touching it opens. */
export function topicLines(page: Page, { topic, known }: ShownTopic): Html {
  const words = hotWords[page.words.lang]
  if (known === null) return html`<strong>${topic.id}</strong><small class="overdue">${words.gone}</small>`
  const { what, title } = known
  const kind =
    what === 'article' || what === 'guide' ? words.what[what] : contentWords[page.words.lang].kinds[what]
  // The title of an article names its law.
  const topicOf = what === 'article' || known.topic === '' ? '' : ` · ${known.topic}`
  return html`<strong lang="zh-CN">${title}</strong><small>${words.opens}${page.words.colon}${kind}${topicOf}</small>`
}

/** Topics in their order; those that are changed have a place that can be gone to, and `acts`. */
export function topicList(
  page: Page,
  topics: readonly ShownTopic[],
  acts?: (shown: ShownTopic, place: number) => Html,
): Html {
  const words = hotWords[page.words.lang]
  if (topics.length === 0) return html`<p>${words.noTopics}</p>`
  return html`<ol class="topics">${topics.map(
    (shown, place) =>
      html`<li ${acts ? html`id="${`place-${place + 1}`}"` : null}>${topicLines(page, shown)}${place < hotOnHome ? null : html`<span class="state">${words.spare}</span>`}${acts ? acts(shown, place) : null}</li>`,
  )}</ol>`
}
