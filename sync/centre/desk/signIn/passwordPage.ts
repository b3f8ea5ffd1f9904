import { html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import type { Staff } from '../roles.ts'
import { longestPassword, shortestPassword } from './newPassword.ts'
import { passwordWords } from './words.ts'

/** Where everybody chooses their own password. */
export function passwordPage(page: Page, staff: Staff, notice: string | null): string {
  const words = passwordWords[page.words.lang]
  const field = (name: string, label: string, autocomplete: string) =>
    html`<label>${label}<input name="${name}" type="password" autocomplete="${autocomplete}" required maxlength="${longestPassword}"></label>`
  return layout(
    page,
    words.title,
    notice,
    html`<p>${staff.mustChangePassword ? words.mustChange : words.signedInAs(staff.name || staff.id)}</p>
<form method="post" action="/desk/password" class="card narrow">
${tokenField(page)}<input type="hidden" name="username" autocomplete="username" value="${staff.id}">
${field('current', words.current, 'current-password')}
${field('chosen', words.chosen, 'new-password')}
<p class="hint">${words.rule(shortestPassword)}</p>
${field('again', words.again, 'new-password')}
<button>${words.change}</button>
</form>
<p class="hint">${words.endsSessions}</p>`,
  )
}
