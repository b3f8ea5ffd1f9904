import type { KnownInstitution } from '../../facts.ts'
import type { StaffRow } from '../../tables.ts'
import { type Html, html } from '../html.ts'
import { chinaTime, facts, layout, type Page, tokenField } from '../layout.ts'
import { roles } from '../roles.ts'
import { accountWords } from './words.ts'

type Directory = readonly KnownInstitution[]

export function accountListPage(
  page: Page,
  accounts: readonly StaffRow[],
  nameOf: (institution: string) => string,
): string {
  const words = accountWords[page.words.lang]
  const item = (row: StaffRow) => html`<li><a class="card" href="/desk/accounts/${row.id}">
<span><span class="state">${words.roles[row.role]}</span> ${marks(page, row)}</span>
<strong>${row.name || row.id}</strong>
<small>${words.account} ${row.id}${row.institution_id === null ? null : html` · ${nameOf(row.institution_id)}`}</small>
</a></li>`
  return layout(
    page,
    words.title,
    null,
    html`<p><a class="button" href="/desk/accounts/new">${words.create}</a></p>
<ul class="inbox">${accounts.map(item)}</ul>`,
  )
}

function marks(page: Page, row: StaffRow): Html[] {
  const words = accountWords[page.words.lang]
  return [
    ...(row.disabled_at === null ? [] : [html`<b class="overdue">${words.disabled}</b> `]),
    ...(row.id === page.staff?.id ? [html`<b>${words.you}</b> `] : []),
    ...(row.password_reset_at === null ? [] : [html`<small>${words.passwordDue}</small>`]),
  ]
}

/** What is in the fields that say what an account is for. */
export type Filled = { readonly name: string; readonly role: string; readonly institution: string | null }

const postFields = (page: Page, directory: Directory, filled: Filled): Html => {
  const words = accountWords[page.words.lang]
  const option = ({ id, name }: KnownInstitution) =>
    html`<option value="${id}" ${id === filled.institution ? html`selected` : null}>${name}</option>`
  return html`<label>${words.name}<input name="name" required maxlength="40" value="${filled.name}"></label>
<fieldset><legend>${words.role}</legend>${roles.map(
    (role) =>
      html`<label class="choice"><input type="radio" name="role" value="${role}" required ${role === filled.role ? html`checked` : null}><span>${words.roles[role]}<small>${words.duties[role]}</small></span></label>`,
  )}</fieldset>
<label>${words.institution}<select name="institution"><option value="">${words.noInstitution}</option>${[
    ...Map.groupBy(directory, ({ district }) => district),
  ].map(
    ([district, those]) => html`<optgroup label="${district}">${those.map(option)}</optgroup>`,
  )}</select></label>
<p class="hint">${words.institutionHint}</p>`
}

export function newAccountPage(
  page: Page,
  directory: Directory,
  filled: Filled & { readonly account: string },
  notice: string | null,
): string {
  const words = accountWords[page.words.lang]
  return layout(
    page,
    words.newTitle,
    notice,
    html`<p><a href="/desk/accounts">${words.back}</a></p>
<form method="post" action="/desk/accounts" class="card">${tokenField(page)}
<label>${words.account}<input name="account" required minlength="2" maxlength="32" autocapitalize="none" autocomplete="off" value="${filled.account}"></label>
<p class="hint">${words.accountRule}</p>
${postFields(page, directory, filled)}<button>${words.create}</button></form>`,
  )
}

/** `typed` is how the fields of a change were filled in that was refused. */
export function accountPage(
  page: Page,
  row: StaffRow,
  directory: Directory,
  { notice, typed }: { notice: string | null; typed: Filled | null },
): string {
  const words = accountWords[page.words.lang]
  const act = (name: string, hint: string | null, label: string) =>
    html`<form method="post" action="/desk/accounts/${row.id}/${name}" class="card">${tokenField(page)}
${hint === null ? null : html`<p class="hint">${hint}</p>`}<button class="quiet">${label}</button></form>`
  return layout(
    page,
    row.name || row.id,
    notice,
    html`<p><a href="/desk/accounts">${words.back}</a></p>
<section class="card">${facts([
      [words.account, row.id],
      [words.since, chinaTime(row.created_at)],
    ])}${marks(page, row)}</section>
<form method="post" action="/desk/accounts/${row.id}/change" class="card"><h2>${words.change}</h2>${tokenField(page)}
${postFields(page, directory, typed ?? { ...row, institution: row.institution_id })}<button>${words.save}</button></form>
${act('reset', words.resetHint, words.reset)}
${row.disabled_at === null ? act('disable', words.disableHint, words.disable) : act('enable', null, words.enable)}`,
  )
}

/** The only page a password is ever on. */
export function passwordOncePage(page: Page, id: string, password: string): string {
  const words = accountWords[page.words.lang]
  return layout(
    page,
    words.passwordTitle,
    null,
    html`<section class="card">${facts([[words.account, id]])}<p class="secret">${password}</p>
<p class="hint">${words.passwordOnce}</p></section>
<p><a href="/desk/accounts">${words.back}</a></p>`,
  )
}
