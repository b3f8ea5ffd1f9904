import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser } from '../../sync/centre/testBrowser.ts'
import { person, submission } from '../../sync/centre/testCentre.ts'
import { databaseKinds } from '../../sync/centre/testDatabases.ts'
import { newStaff } from '../../sync/centre/testStaff.ts'
import { type BadCentre, badCentre, type Route } from './badCentre.ts'
import { crawl, type Form } from './crawl.ts'
import { formulas, mark, markup, texts, unstorable } from './values.ts'

/** What ends the session it is tried in. */
const ends = ['/desk/sign-out']

describe.each(await databaseKinds())('the forms of the desk, on $name', (kind) => {
  let bad: BadCentre
  let page: ReturnType<typeof browser>
  let forms: readonly Form[]
  beforeAll(async () => {
    bad = await badCentre(kind)
    const form = {
      kind: 'service-application',
      serviceId: 'mediation',
      serviceName: '人民调解',
      desk: 'institution',
      institutionId: 'inst-1',
      institutionName: '示例',
      periods: ['mediation.contact'],
      lines: [{ label: markup[0], text: markup[1] }],
    }
    const taken: string[] = []
    const other = { ...submission(), identity: { ...person, idNumber: '11010519491231002X' } }
    for (const payload of [submission(), { ...submission(), form }, other]) {
      const { id, bytes } = await bad.centre.sealed(payload, { kind: payload.form.kind })
      expect((await bad.centre.post('/v1/requests', bytes)).status).toBe(201)
      taken.push(id)
    }
    await newStaff(bad.centre, 'someone', 'volunteer')
    page = browser(bad.centre)
    await page.signIn()
    // What can be restored has a form of its own.
    const cancelled = { request: taken[2] ?? '', reason: 'false-identity', note: '示例' }
    expect((await page.visit('/desk/cancellations', { ...cancelled, token: await token() })).status).toBe(303)
    forms = onePerRoute((await crawl(page)).forms, bad.routes)
  }, 120_000)
  afterAll(() => bad?.close())

  /** The token of this browser, for a form that was not on the page last shown. */
  const token = async (on = page) => {
    const { text } = await on.visit('/desk/password')
    return text.match(/name="token" value="([^"]*)"/)?.[1] ?? (await signInToken(on))
  }
  const signInToken = async (on: typeof page) =>
    (await on.visit('/desk/sign-in')).text.match(/name="token" value="([^"]*)"/)?.[1] ?? ''

  test('there are forms to try', () => {
    const tried = forms.map(({ action }) => action)
    expect(tried.length).toBeGreaterThan(10)
    const parts = [
      '/desk/requests',
      '/desk/cancellations',
      '/desk/cancellations/',
      '/desk/accounts',
      '/desk/password',
    ]
    for (const part of parts)
      expect(
        tried.some((action) => action.startsWith(part)),
        part,
      ).toBe(true)
  })

  test('a form that is forged changes nothing: without a token, with another’s, or without a session', async () => {
    const other = await newStaff(bad.centre, 'other', 'administrator')
    const anotherToken = await token(other)
    const nobody = browser(bad.centre)
    const nobodysToken = await signInToken(nobody)
    const before = await bad.stored()
    for (const { action, fields } of forms) {
      const { token: _, ...rest } = fields
      expect((await page.visit(action, rest)).status, action).toBe(403)
      expect((await page.visit(action, { ...rest, token: anotherToken })).status, action).toBe(403)
      expect((await page.visit(action, { ...rest, token: mark })).status, action).toBe(403)
      if (action === '/desk/sign-in' || ends.includes(action)) continue
      const refused = await nobody.visit(action, { ...rest, token: nobodysToken })
      expect([refused.status, refused.headers.get('location')], action).toEqual([303, '/desk/sign-in'])
    }
    expect(await bad.stored()).toEqual(before)
  })

  test('every field of every form takes anything, or refuses it and stores nothing', async () => {
    const own = await token()
    let before = await bad.stored()
    for (const { action, fields } of forms) {
      if (ends.includes(action)) continue
      const names = Object.keys(fields).filter((name) => name !== 'token')
      for (const [n, name] of names.entries())
        for (const value of turns(n)) {
          const answer = await page.visit(action, { ...fields, token: own, [name]: value })
          const about = `${action} ${name} = ${JSON.stringify(value).slice(0, 60)}`
          expect(answer.status, about).toBeLessThan(500)
          expect(answer.text, about).not.toMatch(unescaped)
          const after = await bad.stored()
          if (answer.status >= 400) expect(after, about).toEqual(before)
          before = after
        }
    }
  }, 240_000)

  test('a form sent twice is taken once', async () => {
    const own = await token()
    const fresh = onePerRoute((await crawl(page)).forms, bad.routes).filter(
      ({ fields }) => 'version' in fields,
    )
    expect(fresh.length).toBeGreaterThan(0)
    for (const { action, fields } of fresh) {
      const once = await page.visit(action, { ...fields, token: own })
      const before = await bad.stored()
      const again = await page.visit(action, { ...fields, token: own })
      if (once.status === 303) expect(again.status, action).toBeGreaterThanOrEqual(400)
      expect(await bad.stored(), action).toEqual(before)
    }
  })

  test('every route answers whatever stands in its path or its query', async () => {
    const own = await token()
    const asked = ['state', 'page', 'show', 'month', 'id', 'from', 'to', 'q', 'text']
    const names = [...new Set([...asked, ...forms.flatMap(({ fields }) => Object.keys(fields))])]
    for (const { method, url } of bad.routes.filter(
      ({ url }) => url.startsWith('/desk') && /[:*]|desk$/.test(url),
    ))
      for (const value of turns(0).filter((text) => text.isWellFormed())) {
        const path = url.replaceAll(/:\w+|\*/g, encodeURIComponent(value.slice(0, 200)) || 'x')
        const everywhere = Object.fromEntries(names.map((name) => [name, value]))
        const query = new URLSearchParams(everywhere)
        const answer =
          method === 'POST'
            ? await page.visit(path, { ...everywhere, token: own })
            : await page.visit(`${path}?${query}`)
        expect(answer.status, `${method} ${path.slice(0, 80)}`).toBeLessThan(500)
        expect(answer.text, path.slice(0, 80)).not.toMatch(unescaped)
      }
  }, 120_000)

  test('whatever was taken is shown as text on every page', async () => {
    const { pages } = await crawl(page)
    // Whoever tried all this is an administrator still.
    expect([...pages.keys()]).toContain('/desk/accounts')
    const all = [...pages.values()].join('\n')
    expect(all).toContain(`&lt;script&gt;${mark}&lt;/script&gt;`)
    expect(all).not.toMatch(unescaped)
  })
})

const unescaped = new RegExp(`<script>|<img [^>]*onerror|"${mark}`)

/** Some values for the nth field: what no database stores, markup and a formula for each, of the others some in turn. */
const turns = (n: number): string[] => [
  ...unstorable,
  ...markup.slice(0, 1),
  ...formulas.slice(0, 1),
  ...texts.filter((_, i) => i % 7 === n % 7),
]

const postRoutes = (routes: readonly Route[]): Route[] =>
  routes.filter(({ method, url }) => method === 'POST' && url.startsWith('/desk'))

/** Of forms that go to one route by one name of act, the first. */
function onePerRoute(forms: readonly Form[], routes: readonly Route[]): Form[] {
  const known = new Map<string, Form>()
  for (const form of forms) {
    const route = postRoutes(routes).find(({ url }) =>
      new RegExp(`^${url.replaceAll(/:\w+/g, '[^/]+')}$`).test(form.action),
    )
    const act = route?.url.endsWith(':act') ? form.action.split('/').at(-1) : ''
    const key = `${route?.url} ${act} ${Object.keys(form.fields).join()}`
    if (!known.has(key)) known.set(key, form)
  }
  return [...known.values()]
}
