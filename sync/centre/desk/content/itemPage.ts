import type { RowChange } from '../../content/changes.ts'
import { type Decision, decisions, mayDecide } from '../../content/decideItem.ts'
import type { Checked } from '../../content/findings.ts'
import { mayWrite } from '../../content/writeItem.ts'
import type { Facts } from '../../facts.ts'
import type { ContentItemRow, ContentLogRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, layout, type Page, facts as terms, tokenField } from '../layout.ts'
import { typedText } from '../typedText.ts'
import { findingList } from './findingList.ts'
import { itemBody } from './itemBody.ts'
import { itemBadges, itemTitle } from './listPage.ts'
import { contentWords } from './words.ts'

export type ShownItem = {
  readonly item: ContentItemRow
  readonly log: readonly ContentLogRow[]
  readonly checked: Checked
  readonly changes: readonly RowChange[]
  readonly facts: Facts
  readonly now: Date
  /** What whoever looks may do with it. */
  readonly mayEdit: boolean
  readonly mayReview: boolean
  readonly isAuthor: boolean
}

/** What the page says first, and the note of a decision that was refused. */
export type ItemAnswer = {
  readonly notice: string | null
  readonly typed?: { readonly decision: Decision; readonly note: string } | null
}

/** One item: how it stands, what is wrong with it, how it will look, what can be done, what was done. */
export function itemPage(page: Page, shown: ShownItem, { notice, typed = null }: ItemAnswer): string {
  const words = contentWords[page.words.lang]
  const { item, checked, log } = shown
  const open = item.state !== 'released' && item.state !== 'withdrawn'
  return layout(
    page,
    itemTitle(page, item),
    notice,
    html`<p><a href="/desk/content">${words.back}</a></p>
<section class="card"><p>${itemBadges(page, item)}</p>${standing(page, shown)}${terms(factsOf(page, shown))}</section>
${open ? findingList(page, checked) : null}
${itemBody(page, shown)}
${actions(page, shown, typed)}
<section class="card"><h2>${words.history}</h2><ol class="history">${log.map((line) => logLine(page, line))}</ol></section>`,
  )
}

function standing(page: Page, { item, changes }: ShownItem): Html | null {
  const words = contentWords[page.words.lang]
  if (item.state !== 'released') return null
  return changes.length === 0
    ? html`<p>${words.inRelease(item.live_release ?? 0)}</p>`
    : html`<p class="overdue">${words.noLongerInRelease}</p>`
}

function factsOf(page: Page, { item, facts }: ShownItem): [string, string][] {
  const words = contentWords[page.words.lang]
  const institution =
    item.institution_id && (facts.institution(item.institution_id)?.name ?? item.institution_id)
  return [
    ...(institution ? [[words.kinds.institution, institution] satisfies [string, string]] : []),
    [
      words.changedAt,
      `${chinaTime(item.changed_at)} ${nameOf(page, item.changed_by)} · ${words.revision(item.revision)}`,
    ],
    ...(item.publish_at ? [[words.goesAt, chinaTime(item.publish_at)] satisfies [string, string]] : []),
    ...(item.reason ? [[words.note, item.reason] satisfies [string, string]] : []),
  ]
}

/** Which decisions are whose: an author submits and discards, a reviewer decides, a withdrawal is the bureau's. */
const reviewing: readonly Decision[] = ['approve', 'reject', 'withdraw']
/** What brings an item on stands before what changes it or puts it away. */
const forward: readonly Decision[] = ['submit', 'approve']

function actions(page: Page, shown: ShownItem, typed: ItemAnswer['typed'] | null): Html[] {
  const words = contentWords[page.words.lang]
  const { item, checked, now, mayEdit, mayReview, isAuthor } = shown
  const sound = checked.problems.length === 0
  const offered = decisions.filter(
    (decision) =>
      mayDecide(item, decision) &&
      (reviewing.includes(decision) ? mayReview : mayEdit) &&
      (decision !== 'approve' || (sound && !isAuthor)) &&
      (decision !== 'submit' || sound) &&
      (decision !== 'discard' || isAuthor),
  )
  const edit =
    mayEdit && mayWrite(item, now)
      ? [
          html`<p><a class="button" href="${editOf(item)}">${words.edit}</a></p>
${item.state === 'submitted' && mayReview && !isAuthor ? html`<p class="hint">${words.authorOfThis}</p>` : null}`,
        ]
      : []
  const waits =
    item.state === 'submitted' && mayReview && isAuthor
      ? [html`<p class="hint">${words.anotherApproves}</p>`]
      : []
  const forms = offered.map((decision) =>
    decisionForm(page, item, decision, typed?.decision === decision ? typed.note : ''),
  )
  // What was written for a decision that is no longer open is shown by itself.
  const lost = typed && !offered.includes(typed.decision) ? typedText(page, { note: typed.note }) : null
  const onward = offered.filter((decision) => forward.includes(decision)).length
  return [...(lost ? [lost] : []), ...waits, ...forms.slice(0, onward), ...edit, ...forms.slice(onward)]
}

const editOf = ({ kind, id }: ContentItemRow): string =>
  kind === 'hot' ? '/desk/content/hot' : `/desk/content/items/${id}/edit`

function decisionForm(page: Page, item: ContentItemRow, decision: Decision, note: string): Html {
  const words = contentWords[page.words.lang]
  const asked = { reject: words.rejectReason, withdraw: words.withdrawReason }
  const hints = { withdraw: words.withdrawHint, discard: words.discardHint }
  const label = decision in asked ? asked[decision as keyof typeof asked] : null
  const hint = decision in hints ? hints[decision as keyof typeof hints] : null
  const quiet = !forward.includes(decision)
  return html`<form class="card" method="post" action="/desk/content/items/${item.id}/${decision}">
${tokenField(page)}<input type="hidden" name="version" value="${item.version}">
${label === null ? null : html`<label>${label}<textarea name="note" required maxlength="500" rows="2">${`\n${note}`}</textarea></label>`}
${hint === null ? null : html`<p class="hint">${hint}</p>`}
<button ${quiet ? html`class="quiet"` : null}>${words.decisions[decision]}</button></form>`
}

const nameOf = (page: Page, who: string): string =>
  who === 'centre' ? contentWords[page.words.lang].centre : who

function logLine(page: Page, { at, who, act, revision, note }: ContentLogRow): Html {
  const words = contentWords[page.words.lang]
  const said = act === 'released' ? words.release(Number(note)) : note
  return html`<li><time>${chinaTime(at)}</time> ${nameOf(page, who)} ${words.acts[act]} <small>${words.revision(revision)}</small>${said ? html` ${said}` : null}</li>`
}
