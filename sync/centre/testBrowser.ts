import type { TestCentre } from './testCentre.ts'

/** A browser of one member of staff: keeps cookies, fills the forms it was shown. */
export function browser(centre: TestCentre) {
  const cookies = new Map<string, string>()
  let shown = ''
  const visit = async (path: string, form?: Record<string, string> | FormData) => {
    const response = await fetch(new URL(path, centre.url()), {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form && { body: form instanceof FormData ? form : new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';', 1)[0] ?? '').split('=')
      if (value) cookies.set(name, value)
      else cookies.delete(name)
    }
    shown = await response.text()
    return { status: response.status, text: shown, headers: response.headers }
  }
  const field = (name: string) => shown.match(new RegExp(`name="${name}" value="([^"]*)"`))?.[1] ?? ''
  /** Sends a form of the page last shown, with its hidden fields. */
  const submit = (path: string, values: Record<string, string> = {}) =>
    visit(path, { token: field('token'), version: field('version'), ...values })
  /** As `submit`, with a file. */
  const upload = (path: string, values: Record<string, string>, file: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    const fields = { token: field('token'), version: field('version'), ...values }
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    form.set('file', new Blob([file]), 'table.csv')
    return visit(path, form)
  }
  return {
    cookies,
    visit,
    submit,
    upload,
    async signIn(password?: string, account = 'staff') {
      await visit('/desk/sign-in')
      return submit('/desk/sign-in', {
        account,
        password: password ?? (await centre.password()),
      })
    },
  }
}
