import type { Submission } from '../../../../shared/contract/requests.ts'
import { cancellationWords as told } from '../../../../shared/rules/cancellation.ts'
import { personOf } from '../../cancellations/person.ts'
import type { Facts } from '../../facts.ts'
import type { Services } from '../../services.ts'
import type { CancellationRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, type Page, tokenField } from '../layout.ts'
import { type Typed, typedInto } from '../requests/typed.ts'
import { type Staff, supervises } from '../roles.ts'
import { cancellationWords } from './words.ts'

/** What is known of the account of who made a request; null for who may neither cancel nor restore it. */
export type AccountFacts = {
  readonly rules: Facts['cancellation']
  readonly cancelled: CancellationRow | null
} | null

export async function accountOf(
  { db, keys }: Pick<Services, 'db' | 'keys'>,
  staff: Staff,
  opened: Submission | null,
  { cancellation: rules }: Facts,
): Promise<AccountFacts> {
  if (!opened || !supervises(staff)) return null
  const cancelled = await db
    .selectFrom('cancellation')
    .selectAll()
    .where('person', '=', personOf(keys, opened.identity.idNumber))
    .executeTakeFirst()
  return { rules, cancelled: cancelled ?? null }
}

/** On the page of a request: the account of who made it, to be cancelled or restored (Codes, Art. 4). */
export function cancellationCard(
  page: Page,
  requestId: string,
  account: AccountFacts,
  typed: Typed | null,
): Html | null {
  if (!account) return null
  const { rules, cancelled } = account
  const words = cancellationWords[page.words.lang]
  return html`<section class="card"><h2>${words.account}</h2>
${cancelled ? standing(page, cancelled, rules) : cancelForm(page, requestId, rules, typed)}</section>`
}

export const reasonName = (page: Page, rules: Facts['cancellation'], reason: string): string =>
  rules?.reasons.find(({ id }) => id === reason)?.name[page.words.lang] ?? reason

const standing = (page: Page, row: CancellationRow, rules: Facts['cancellation']): Html => {
  const words = cancellationWords[page.words.lang]
  return html`<p role="alert">${words.stands(reasonName(page, rules, row.reason))}</p>${facts([
    [words.since, chinaTime(row.cancelled_at)],
    [words.by, row.cancelled_by],
    [words.note, row.note],
  ])}${restoreForm(page, row)}`
}

export function restoreForm(page: Page, { id }: Pick<CancellationRow, 'id'>, note = ''): Html {
  const words = cancellationWords[page.words.lang]
  return html`<form method="post" action="/desk/cancellations/${id}/restore">${tokenField(page)}
<label>${words.restoreNote}<textarea name="note" required maxlength="500" rows="2">${`\n${note}`}</textarea></label>
<p class="hint">${words.noteHint}</p><button class="quiet">${words.restore}</button></form>`
}

/** Where the form goes that cancels an account. */
const cancelAction = '/desk/cancellations'

function cancelForm(page: Page, requestId: string, rules: Facts['cancellation'], typed: Typed | null): Html {
  const { lang } = page.words
  const words = cancellationWords[lang]
  if (!rules) return html`<p class="hint">${words.noWords}</p>`
  const value = (name: string) => typedInto(typed, cancelAction, name)
  const refused = typed?.action === cancelAction
  return html`<details ${refused ? html`open` : null}><summary>${words.cancel}</summary>
<form method="post" action="${cancelAction}">${tokenField(page)}
<input type="hidden" name="request" value="${requestId}">
<p class="hint">${words.hint}</p>
<fieldset><legend>${words.reason}</legend>${rules.reasons.map(
    ({ id, name }) =>
      html`<label class="choice"><input type="radio" name="reason" value="${id}" required ${id === value('reason') ? html`checked` : null}>
<span>${name[lang]}<small>${words.personReads}: ${told(rules, id, lang).join(' ')}</small></span></label>`,
  )}</fieldset>
<label>${words.note}<textarea name="note" required maxlength="500" rows="2">${`\n${value('note') ?? ''}`}</textarea></label>
<p class="hint">${words.noteHint}</p><button class="quiet">${words.cancel}</button></form></details>`
}
