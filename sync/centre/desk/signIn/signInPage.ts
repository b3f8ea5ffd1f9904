import { html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import { type Unsent, unsentField } from './unsent.ts'

/** Where somebody signs in; a form that came too late waits in it to be sent again. */
export function signInPage(
  page: Page,
  notice: string | null,
  { unsent = null, account = unsent?.account ?? '' }: { unsent?: Unsent | null; account?: string } = {},
): string {
  const { words } = page
  const focus = html`autofocus`
  return layout(
    page,
    words.signIn,
    notice,
    html`<form method="post" action="/desk/sign-in" class="card narrow">
${tokenField(page)}${unsent && unsentField(unsent)}
${unsent && html`<p class="hint">${words.sameAccount(unsent.account)}</p>`}
<label>${words.account}<input name="account" autocomplete="username" autocapitalize="none" required maxlength="64" value="${account}" ${account === '' ? focus : null}></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" required maxlength="200" ${account === '' ? null : focus}></label>
<button>${words.signIn}</button>
</form>`,
  )
}
