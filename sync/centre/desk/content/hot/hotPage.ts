import { hotOnHome } from '../../../../../shared/rules/hotOnHome.ts'
import type { HotList } from '../../../../release/hotList.ts'
import { mostTopics, type TopicAct } from '../../../content/hotTopics.ts'
import { type Html, html } from '../../html.ts'
import { layout, type Page, tokenField } from '../../layout.ts'
import { itemBadges } from '../listPage.ts'
import { contentWords } from '../words.ts'
import type { HotItem } from './hotItem.ts'
import { type ShownTopic, topicLine, topicList } from './topicsShown.ts'
import { hotWords } from './words.ts'

export type ShownHot = {
  readonly hot: HotItem
  /** What is being written, or else what is released. */
  readonly topics: readonly ShownTopic[]
  /** What citizens see now, and since which release. */
  readonly served: {
    readonly version: number
    readonly list: HotList | null
    readonly topics: readonly ShownTopic[]
  }
  /** What the counts of the last month suggest, without what is in the list. */
  readonly suggested: readonly ShownTopic[]
  readonly typed: string
  readonly found: readonly ShownTopic[]
  readonly mayEdit: boolean
}

/** What the home screen leads to (Codes, Art. 9): what is hot now, what the counts suggest, and what is put forward. */
export function hotPage(page: Page, shown: ShownHot, notice: string | null): string {
  const words = hotWords[page.words.lang]
  return layout(
    page,
    words.title,
    notice,
    html`<p class="hint">${words.lead(hotOnHome, mostTopics)}</p>
${shown.hot.isOpen ? draft(page, shown) : null}
${released(page, shown)}
${suggestions(page, shown)}
${shown.mayEdit ? search(page, shown) : null}`,
  )
}

function draft(page: Page, { hot, topics, mayEdit }: ShownHot): Html | null {
  if (hot.item === null) return null
  const words = hotWords[page.words.lang]
  return html`<section class="card"><h2>${words.after}</h2><p>${itemBadges(page, hot.item)}</p>
${topicList(page, topics, mayEdit ? changeForms(page, hot.version, topics.length) : undefined)}
<p><a class="button" href="/desk/content/items/${hot.item.id}">${words.toItem}</a></p></section>`
}

function released(page: Page, { hot, served, mayEdit }: ShownHot): Html {
  const words = hotWords[page.words.lang]
  const { version, list, topics } = served
  const acts = mayEdit && !hot.isOpen ? changeForms(page, hot.version, topics.length) : undefined
  return html`<section class="card"><h2>${words.served(version)}</h2>
${list === null || list.pinned ? null : html`<p class="hint">${words.standsIn}</p>`}
${topicList(page, topics, acts)}</section>`
}

function suggestions(page: Page, { hot, suggested, mayEdit }: ShownHot): Html {
  const words = hotWords[page.words.lang]
  return html`<section class="card"><h2>${words.suggested}</h2><p class="hint">${words.suggestedHint}</p>
${suggested.length === 0 ? html`<p>${words.noSuggestions}</p>` : offered(page, suggested, mayEdit ? hot.version : null)}</section>`
}

function search(page: Page, { hot, typed, found }: ShownHot): Html {
  const words = hotWords[page.words.lang]
  return html`<section class="card" id="find"><h2>${words.find}</h2>
<form method="get" action="/desk/content/hot#find"><label>${words.findHint}<input name="q" required maxlength="60" value="${typed}"></label><button>${contentWords[page.words.lang].search}</button></form>
${typed === '' ? null : found.length === 0 ? html`<p>${contentWords[page.words.lang].foundNothing}</p>` : offered(page, found, hot.version)}</section>`
}

/** What can be added to the list of this version. */
const offered = (page: Page, topics: readonly ShownTopic[], version: number | null): Html =>
  html`<ul class="topics">${topics.map((shown) => {
    const form = version === null ? null : stepForm(page, 'add', shown, version)
    return html`<li>${topicLine(page, shown, form)}</li>`
  })}</ul>`

const changeForms =
  (page: Page, version: number, count: number) =>
  (shown: ShownTopic, place: number): Html =>
    html`${place > 0 ? stepForm(page, 'up', shown, version) : null}${
      place < count - 1 ? stepForm(page, 'down', shown, version) : null
    }${stepForm(page, 'remove', shown, version)}`

function stepForm(page: Page, act: TopicAct, { topic, known }: ShownTopic, version: number): Html {
  const label = hotWords[page.words.lang].acts[act]
  return html`<form method="post" action="/desk/content/hot/${act}">${tokenField(page)}<input type="hidden" name="version" value="${version}"><input type="hidden" name="kind" value="${topic.kind}"><input type="hidden" name="id" value="${topic.id}"><button class="quiet" aria-label="${label}${page.words.colon}${known?.title ?? topic.id}">${label}</button></form>`
}
