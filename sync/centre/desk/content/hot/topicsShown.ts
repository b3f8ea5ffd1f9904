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

/** The title of a topic, what touching it opens, and beside it the forms of what can be done with it. */
export const topicLine = (page: Page, shown: ShownTopic, forms: Html | null, isSpare = false): Html =>
  html`<div class="topic"><div>${titleOf(page, shown)}${isSpare ? html`<span class="state">${hotWords[page.words.lang].spare}</span>` : null}</div>${
    forms && html`<div class="acts">${forms}</div>`
  }</div>`

function titleOf(page: Page, { topic, known }: ShownTopic): Html {
  const words = hotWords[page.words.lang]
  if (known === null) return html`<strong>${topic.id}</strong><small class="overdue">${words.gone}</small>`
  const { what, title } = known
  const kind =
    what === 'article' || what === 'guide' ? words.what[what] : contentWords[page.words.lang].kinds[what]
  // The title of an article names its law.
  const about = what === 'article' || known.topic === '' ? '' : ` · ${known.topic}`
  return html`<strong lang="zh-CN">${title}</strong><small>${words.opens}${page.words.colon}${kind}${about}</small>`
}

/** Topics in their order; those that can be changed have a place that can be gone to, and forms. */
export function topicList(
  page: Page,
  topics: readonly ShownTopic[],
  forms?: (shown: ShownTopic, place: number) => Html,
): Html {
  if (topics.length === 0) return html`<p>${hotWords[page.words.lang].noTopics}</p>`
  return html`<ol class="topics">${topics.map((shown, place) => {
    const id = forms ? html`id="${`place-${place + 1}`}"` : null
    return html`<li ${id}>${topicLine(page, shown, forms?.(shown, place) ?? null, place >= hotOnHome)}</li>`
  })}</ol>`
}
