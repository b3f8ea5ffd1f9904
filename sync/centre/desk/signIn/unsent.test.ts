import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browser } from '../../testBrowser.ts'
import { submission, type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { postForms, valuesOf } from '../../testForms.ts'
import { newStaff, staffPassword } from '../../testStaff.ts'

const words = '已电话联系。\n"示例" <b>&amp;</b>'

describe.each(await databaseKinds())('what was typed before a session ended, on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  type Browser = ReturnType<typeof browser>
  const pass = (minutes: number) => {
    centre.clock.now = new Date(centre.clock.now.getTime() + minutes * 60_000)
  }
  /** A consultation that `first` took, and its page with the form that answers it. */
  const answering = async () => {
    const form = {
      kind: 'service-application',
      serviceId: 'consult',
      serviceName: '咨询',
      desk: 'volunteer',
      institutionId: '',
      periods: [],
      lines: [],
    }
    const request = await centre.sealed({ ...submission(), form }, { kind: form.kind })
    await centre.post('/v1/requests', request.bytes)
    const page = await newStaff(centre, 'first', 'volunteer')
    const path = `/desk/requests/${request.id}`
    await page.visit(path)
    await page.submit(`${path}/take`)
    await page.visit(path)
    const state = async () => (await (await centre.ask(request.code, '1234')).json()).state
    return { page, path, state }
  }
  const formOf = (text: string, action: string) => {
    const form = postForms(text).find((form) => form.action === action)
    return form ? valuesOf(form) : null
  }
  /** Signs in on the page that was shown, with what waits in it. */
  const signIn = (page: Browser, text: string, given: Record<string, string>) =>
    page.visit('/desk/sign-in', { ...formOf(text, '/desk/sign-in'), ...given })

  test('it waits for the same person to sign in, over a wrong password, and is sent again', async () => {
    const { page, path, state } = await answering()
    pass(30)
    const late = await page.submit(`${path}/close`, { reason: words })
    expect(late.status).toBe(401)
    expect(late.text).toContain('您写的内容没有丢')
    expect(formOf(late.text, '/desk/sign-in')?.account).toBe('first')
    const wrong = await signIn(page, late.text, { password: 'wrong' })
    expect(wrong.status).toBe(401)
    const again = await signIn(page, wrong.text, { password: staffPassword })
    expect(again.status).toBe(200)
    expect(again.text).toContain('&quot;示例&quot; &lt;b&gt;&amp;amp;&lt;/b&gt;')
    expect(await state()).toBe('received')
    const kept = formOf(again.text, `${path}/close`)
    expect(kept).toMatchObject({ reason: words, version: '2' })
    expect((await page.visit(`${path}/close`, kept ?? {})).status).toBe(303)
    expect(await state()).toBe('closed')
  })

  test('it waits also when the whole day’s session is over and its cookie gone', async () => {
    const { page, path } = await answering()
    pass(9 * 60)
    page.cookies.delete('desk_session')
    const late = await page.submit(`${path}/close`, { reason: words })
    const again = await signIn(page, late.text, { password: staffPassword })
    expect(formOf(again.text, `${path}/close`)).toMatchObject({ reason: words })
  })

  test('whoever signed in again meanwhile looks it over and sends it; somebody else is asked for its owner', async () => {
    const { page, path, state } = await answering()
    const { text } = await page.visit(path)
    const old = { ...formOf(text, `${path}/close`), reason: words }
    await page.signIn(staffPassword, 'first')
    const stale = await page.visit(`${path}/close`, old)
    expect([stale.status, await state()]).toEqual([403, 'received'])
    await page.signIn()
    const others = await page.visit(`${path}/close`, old)
    expect(others.status).toBe(403)
    expect(formOf(others.text, '/desk/sign-in')?.account).toBe('first')
    expect(others.text).not.toContain(`action="${path}/close"`)
    // The other account signs in again instead: nothing comes along.
    const waits = await signIn(page, others.text, { account: 'staff', password: await centre.password() })
    expect([waits.status, waits.headers.get('location')]).toEqual([303, '/desk'])
    const again = await signIn(page, (await page.visit(`${path}/close`, old)).text, {
      password: staffPassword,
    })
    expect((await page.visit(`${path}/close`, formOf(again.text, `${path}/close`) ?? {})).status).toBe(303)
    expect(await state()).toBe('closed')
  })

  test('a sign-in page that was overtaken by another keeps what waits in it', async () => {
    const { page, path } = await answering()
    pass(30)
    const late = await page.submit(`${path}/close`, { reason: words })
    await page.signIn(staffPassword, 'first')
    const overtaken = await signIn(page, late.text, { password: staffPassword })
    expect(overtaken.status).toBe(403)
    const again = await signIn(page, overtaken.text, { password: staffPassword })
    expect(formOf(again.text, `${path}/close`)).toMatchObject({ reason: words })
  })

  test('of what this browser was not shown nothing is kept, and nothing of passwords', async () => {
    const { page, path } = await answering()
    const elsewhere = browser(centre)
    await elsewhere.signIn(staffPassword, 'first')
    await elsewhere.visit(path)
    const anothers = await elsewhere.submit('/desk/none')
    const token = formOf((await elsewhere.visit(path)).text, `${path}/close`)?.token ?? ''
    expect(anothers.status).toBe(404)
    pass(30)
    for (const forged of [{}, { token: 'x' }, { token }, { token: `.first.${token.split('.').at(-1)}` }]) {
      const { status, text } = await page.visit(`${path}/close`, { reason: words, version: '2', ...forged })
      expect(status).toBe(303)
      expect(text).not.toContain('示例')
    }
    // What waits in one browser is nothing to another.
    const late = await elsewhere.visit(`${path}/close`, { token, reason: words, version: '2' })
    const unsent = formOf(late.text, '/desk/sign-in')?.unsent ?? ''
    expect(unsent).toContain('示例')
    const { text } = await page.visit('/desk/sign-in')
    const answer = await signIn(page, text, { account: 'first', password: staffPassword, unsent })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk'])

    await page.visit('/desk/password')
    pass(30)
    const secret = await page.submit('/desk/password', {
      current: staffPassword,
      chosen: words,
      again: words,
    })
    expect([secret.status, secret.headers.get('location')]).toEqual([303, '/desk/sign-in'])
    expect(secret.text).not.toContain('示例')
  })

  test('a file does not travel, and that is said', async () => {
    const page = await newStaff(centre, 'editor', 'editor')
    await page.visit('/desk/content/new/institution')
    pass(30)
    const late = await page.upload(
      '/desk/content/new/institution',
      { title: '更新' },
      Buffer.from('id,name\n'),
    )
    const again = await signIn(page, late.text, { password: staffPassword })
    expect(again.text).toContain('选好的文件没有保留下来')
    expect(again.text).toContain('enctype="multipart/form-data"')
    expect(formOf(again.text, '/desk/content/new/institution')).toMatchObject({ title: '更新' })
  })
})
