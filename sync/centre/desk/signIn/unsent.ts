import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Html, html } from '../html.ts'
import { layout, type Page, tokenField } from '../layout.ts'
import { typedText } from '../typedText.ts'
import { madeFor, sealText, unsealText } from './formToken.ts'

/** A form that came after its session had ended: for whom it was shown, where it goes, what was typed. */
const unsent = z.object({
  account: z.string(),
  action: z.string(),
  fields: z.record(z.string(), z.string()),
  /** How its page would have sent it. */
  multipart: z.boolean(),
  /** Whether a file was chosen: that does not travel. */
  file: z.boolean(),
})
/** `sealed` is all of it for a page to hold, so that nobody else can have something sent. */
export type Unsent = z.infer<typeof unsent> & { readonly sealed: string }

/** The largest form that is kept, in bytes as it would be sent: half a million Chinese characters. */
export const largestUnsent = 5 * 1024 * 1024

/** What is sent again by nobody: passwords are not kept, and signing out is done. */
const neverSent = ['/desk/sign-in', '/desk/sign-out', '/desk/password']

/** The form a request carries, where this browser was shown it; null for a forged one and for what is not kept. */
export function unsentOf(request: FastifyRequest): Unsent | null {
  const { token, ...given } = Object(request.body) as Record<string, unknown>
  const account = madeFor(token, request.cookies.desk_browser)
  const action = request.url.split('?')[0] ?? ''
  if (account === null || neverSent.includes(action)) return null
  const fields = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
  const form = {
    account,
    action,
    fields,
    multipart: request.headers['content-type']?.startsWith('multipart/') ?? false,
    file: Object.values(given).some((value) => Buffer.isBuffer(value) && value.length > 0),
  }
  const sealed = sealText(JSON.stringify(form), request.cookies.desk_browser ?? '')
  return encodeURIComponent(sealed).length < largestUnsent ? { ...form, sealed } : null
}

/** The form that waits in a sign-in page of this browser; null where there is none. */
export function unsentIn({ body, cookies }: FastifyRequest): Unsent | null {
  const { unsent: sealed } = Object(body)
  const text = unsealText(sealed, cookies.desk_browser)
  return text === null ? null : { ...unsent.parse(JSON.parse(text)), sealed }
}

export const unsentField = (form: Pick<Unsent, 'sealed'>): Html =>
  html`<input type="hidden" name="unsent" value="${form.sealed}">`

/** Shows what was typed and sends it again, with a token of the session there is now. */
export function sendAgainPage(page: Page, form: Unsent, notice: string): string {
  const { words } = page
  return layout(
    page,
    words.sendAgainTitle,
    notice,
    html`${typedText(page, form.fields)}
${form.file ? html`<p class="notice">${words.fileLost}</p>` : null}
<form class="card" method="post" action="${form.action}" ${form.multipart ? html`enctype="multipart/form-data"` : null}>${tokenField(page)}
${Object.entries(form.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
<button>${words.sendAgain}</button></form>
<p><a href="/desk">${words.sendNot}</a></p>`,
  )
}
