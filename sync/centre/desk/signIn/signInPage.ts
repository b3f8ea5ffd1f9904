import { html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'

export function signInPage(page: Page, notice: string | null): string {
  const { words } = page
  return layout(
    page,
    words.signIn,
    notice,
    html`<form method="post" action="/desk/sign-in" class="card narrow">
${tokenField(page)}
<label>${words.account}<input name="account" autocomplete="username" autocapitalize="none" required maxlength="64" autofocus></label>
<label>${words.password}<input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button>${words.signIn}</button>
</form>`,
  )
}
