import type { CentreDatabase } from '../../../database.ts'
import type { Facts, KnownInstitution } from '../../../facts.ts'
import type { RequestRow } from '../../../tables.ts'
import { type Html, html } from '../../html.ts'
import { facts, type Page, tokenField } from '../../layout.ts'
import type { Staff } from '../../roles.ts'
import { type Typed, typedInto } from '../typed.ts'
import { mayDo, type TakingAct } from './taking.ts'
import { takingWords } from './words.ts'

/** What is known of who deals with a request: the name of who took it, and to whom it may be assigned. */
export type TakingFacts = { readonly takenBy: string; readonly receivers: readonly KnownInstitution[] }

export async function takingOf(
  db: CentreDatabase,
  { taken_by, service_id }: RequestRow,
  directory: Facts,
): Promise<TakingFacts> {
  const account = await db
    .selectFrom('staff')
    .select('name')
    .where('id', '=', taken_by ?? '')
    .executeTakeFirst()
  const named = directory.receivers(service_id)
  return {
    takenBy: account?.name || (taken_by ?? ''),
    receivers: named.length > 0 ? named : directory.institutions(),
  }
}

/** Who deals with a request, and what this member of staff may do about that. */
export function takingCard(
  page: Page,
  staff: Staff,
  row: RequestRow,
  known: TakingFacts,
  typed: Typed | null,
): Html | null {
  if (row.erased_at !== null) return null
  const words = takingWords[page.words.lang]
  const actionOf = (act: TakingAct['act']): string => `/desk/requests/${row.id}/${act}`
  const chosen = typedInto(typed, actionOf('assign'), 'institution')
  const form = (act: TakingAct['act'], fields: Html): Html[] =>
    mayDo(staff, act, row)
      ? [
          html`<form method="post" action="${actionOf(act)}">
${tokenField(page)}<input type="hidden" name="version" value="${row.version}">${fields}</form>`,
        ]
      : []
  const mine = row.taken_by === staff.id
  return html`<section class="card"><h2>${words.title}</h2>
${facts([
  [words.desk, words.desks[row.desk]],
  ...(row.desk === 'institution'
    ? [[words.institution, row.institution_name || words.unassigned] satisfies [string, string]]
    : []),
  [words.takenBy, mine ? words.mine : known.takenBy || words.nobody],
])}
${form('take', html`<p class="hint">${words.takeHint}</p><button>${words.take}</button>`)}
${form('release', html`<button class="quiet">${words.release}</button>`)}
${form(
  'assign',
  html`<label>${words.assignTo}<select name="institution" required><option value="">${words.chooseInstitution}</option>${known.receivers.map(
    ({ id, name, district }) =>
      html`<option value="${id}" ${id === chosen ? html`selected` : null}>${name}${page.words.bracketed(district)}</option>`,
  )}</select></label><button class="quiet">${words.assign}</button>`,
)}</section>`
}
