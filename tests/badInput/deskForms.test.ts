import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browser } from '../../sync/centre/testBrowser.ts'
import { databaseKinds, sqlite } from '../../sync/centre/testDatabases.ts'
import { type ShownForm, valuesOf } from '../../sync/centre/testForms.ts'
import { newStaff } from '../../sync/centre/testStaff.ts'
import { type BadCentre, badCentre } from './badCentre.ts'
import { crawl } from './crawl.ts'
import { isWritten, oneOfEach, oneOfRoute, soundValues, subjectOf, targetOf, targetsOf } from './deskForms.ts'
import { everyState } from './everyState.ts'
import { mark, markup, texts, unstorable } from './values.ts'

/** What ends the session it is tried in. */
const ends = '/desk/sign-out'
/** What is taken only with a password or a code nobody here has, or can be done to a record only once. */
const neverSound = ['/desk/sign-in', '/desk/password', '/desk/records/find', '/desk/records/erase/:id']

describe.each(await databaseKinds())('the forms of the desk, on $name', (kind) => {
  let bad: BadCentre
  let page: ReturnType<typeof browser>
  let starts: readonly string[]
  let targets: readonly string[]
  let forms: readonly ShownForm[]
  let closeOutside: () => Promise<void>
  /** Of the session of `page`, for a form that was not on the page last shown. */
  let token: string
  beforeAll(async () => {
    bad = await badCentre(kind)
    const state = await everyState(bad)
    ;({ page, starts, close: closeOutside } = state)
    targets = targetsOf(bad.routes)
    forms = oneOfEach((await crawl(page, starts)).forms, targets)
    token = await tokenOf(page)
  }, 120_000)
  afterAll(async () => {
    await bad?.close()
    await closeOutside?.()
  })

  const tokenOf = async (on: typeof page, path = '/desk/password') =>
    (await on.visit(path)).text.match(/name="token" value="([^"]*)"/)?.[1] ?? ''
  const triedForms = () => forms.filter(({ action }) => action !== ends)

  test('every form there is is tried here', () => {
    const tried = forms.map((form) => targetOf(form, targets) ?? form.action)
    expect([...new Set(tried)].sort()).toEqual([...targets].sort())
  })

  test('a form that is forged changes nothing: without a token, with another’s, or without a session', async () => {
    const other = await newStaff(bad.centre, 'other', 'administrator')
    const anotherToken = await tokenOf(other)
    const nobody = browser(bad.centre)
    const nobodysToken = await tokenOf(nobody, '/desk/sign-in')
    const before = await bad.stored()
    for (const form of forms) {
      const { action } = form
      const { token: _, ...rest } = soundValues(form)
      for (const forged of [{}, { token: anotherToken }, { token: mark }]) {
        const { status, text } = await page.visit(action, { ...rest, ...forged })
        expect([status, text.includes('写下的')], action).toEqual([403, false])
      }
      if (action === '/desk/sign-in' || action === ends) continue
      const refused = await nobody.visit(action, { ...rest, token: nobodysToken })
      expect([refused.status, refused.headers.get('location')], action).toEqual([303, '/desk/sign-in'])
    }
    expect(await bad.stored()).toEqual(before)
  })

  test('a sound form is taken, and sent twice it is taken once', async () => {
    for (const form of triedForms()) {
      const target = targetOf(form, targets) ?? ''
      if (neverSound.includes(target)) continue
      const subject = await subjectOf(bad.db, form)
      const values: Record<string, string> = { ...soundValues(form), token }
      const once = await page.visit(form.action, values)
      expect(once.status, form.action).toBeLessThan(400)
      if ('version' in values && subject) {
        const before = await bad.stored()
        const again = await page.visit(form.action, values)
        expect(again.status, form.action).toBeGreaterThanOrEqual(400)
        expect(await bad.stored(), form.action).toEqual(before)
      }
      await subject?.restore()
    }
  })

  /**
   * Sends a form with bad values among sound ones. It is taken, and shown as text; or it is refused in words, stores
   * nothing, and what else was written comes back.
   */
  const send = async (form: ShownForm, values: Record<string, string>, look: boolean) => {
    const about = `${form.action} ${JSON.stringify(values).slice(0, 300)}`
    const subject = await subjectOf(bad.db, form)
    const before = await bad.counted()
    const answer = await page.visit(form.action, { ...values, token })
    expect(answer.status, about).toBeLessThan(500)
    expect(answer.text, about).not.toMatch(unescaped)
    if (answer.status < 400) {
      const shown = answer.headers.get('location')
      if (shown && look) expect((await page.visit(shown)).text, about).not.toMatch(unescaped)
      await subject?.restore()
      return
    }
    expect(answer.text, about).toMatch(/role="alert">[^<]{5,}/)
    expect(await bad.counted(), about).toBe(before)
    expect((await subject?.isSame()) ?? true, about).toBe(true)
    const plain = new RegExp(`^(写下的.*|${long})$`)
    for (const field of form.fields.filter(isWritten))
      if (plain.test(values[field.name] ?? '')) expect(answer.text, about).toContain(values[field.name])
  }

  // Databases differ in what they can store, which the next test tries in every field of both.
  test.runIf(kind === sqlite)(
    'every field takes any text, or refuses it and stores nothing',
    async () => {
      for (const form of oneOfRoute(triedForms(), bad.routes)) {
        const names = form.fields.flatMap(({ name, type }) =>
          name === 'token' || type === 'file' ? [] : [name],
        )
        // A text for each field, each field in its turn every text.
        const turns = texts.slice(0, names.length > 0 ? texts.length : 1)
        for (const [turn, first] of turns.entries()) {
          const given = names.map((name, n) => [name, texts[(turn + n) % texts.length] ?? ''])
          await send(form, Object.fromEntries(given), markup.includes(first))
        }
      }
    },
    120_000,
  )

  test('one bad field among sound ones stores nothing and loses nothing of them', async () => {
    for (const form of triedForms())
      for (const { name, type } of form.fields) {
        if (name === 'token' || type === 'file') continue
        for (const value of [...unstorable.slice(0, 1), markup[0] ?? '', long])
          await send(form, { ...soundValues(form), [name]: value }, value === markup[0])
      }
  }, 120_000)

  test('a file may hold anything', async () => {
    const withFile = triedForms().filter(({ fields }) => fields.some(({ type }) => type === 'file'))
    expect(withFile.length).toBeGreaterThan(3)
    for (const form of withFile)
      for (const bytes of [[], [0x00, 0xff, 0xfe], [0xed, 0xa0, 0x80, 0x22, 0x0a, 0x2c]]) {
        await page.visit(form.action.replace(/\/edit$/, ''))
        const answer = await page.upload(form.action, { ...valuesOf(form), token }, Uint8Array.from(bytes))
        expect(answer.status, form.action).toBeLessThan(500)
        const shown = answer.headers.get('location')
        if (shown) expect((await page.visit(shown)).status, shown).toBe(200)
      }
  })

  test('every route answers whatever stands in its path or its query', async () => {
    const asked = ['state', 'page', 'show', 'month', 'id', 'from', 'to', 'q', 'text']
    const names = [...new Set([...asked, ...forms.flatMap(({ fields }) => fields.map(({ name }) => name))])]
    const anywhere = bad.routes.filter(({ url }) => url.startsWith('/desk') && /[:*]|desk$/.test(url))
    const wellFormed = [...unstorable, ...texts].filter((text) => text.isWellFormed())
    for (const [n, { method, url }] of anywhere.entries())
      for (const value of wellFormed.filter((text, i) => i % 4 === n % 4 || text === markup[0])) {
        const path = url.replaceAll(/:\w+|\*/g, encodeURIComponent(value.slice(0, 200)) || 'x')
        const everywhere = Object.fromEntries(names.map((name) => [name, value]))
        const answer =
          method === 'POST'
            ? await page.visit(path, { ...everywhere, token })
            : await page.visit(`${path}?${new URLSearchParams(everywhere)}`)
        expect(answer.status, `${method} ${path.slice(0, 80)}`).toBeLessThan(500)
        expect(answer.text, path.slice(0, 80)).not.toMatch(unescaped)
      }
  }, 120_000)

  test('whatever was taken is shown as text on every page', async () => {
    const { pages } = await crawl(page, starts)
    // Whoever tried all this is an administrator still.
    expect([...pages.keys()]).toContain('/desk/accounts')
    const all = [...pages.values()].join('\n')
    expect(all).toContain(`&lt;script&gt;${mark}&lt;/script&gt;`)
    expect(all).not.toMatch(unescaped)
    expect((await page.visit(ends, { token })).status).toBe(303)
  })
})

const unescaped = new RegExp(`<script>|<img [^>]*onerror|"${mark}"`)
const long = texts.find((text) => text.length > 10_000) ?? ''
