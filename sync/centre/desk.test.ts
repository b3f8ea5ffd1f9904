import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from './database.ts'
import { eraseRecords } from './records/erase.ts'
import { openRecordKeys } from './records/recordKeys.ts'
import { browser } from './testBrowser.ts'
import { person, submission, type TestCentre, testCentre } from './testCentre.ts'
import { databaseKinds } from './testDatabases.ts'

describe.each(await databaseKinds())('the desk on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const newRequest = async (summary?: string, createdAt = centre.clock.now.toISOString()) => {
    const request = await centre.sealed(submission(summary), { createdAt })
    await centre.post('/v1/requests', request.bytes)
    return { ...request, path: `/desk/requests/${request.id}` }
  }
  /** A request for mediation, as a kiosk seals it (Codes, Art. 23). */
  const newApplication = async () => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'mediation',
      serviceName: '人民调解',
      desk: 'institution',
      institutionId: '',
      institutionName: '',
      periods: ['mediation.contact'],
      lines: [{ label: '纠纷类型', text: '邻里<b>' }],
    } as const
    const request = await centre.sealed(
      { ...rest, form: { ...form, periods: [...form.periods], lines: [...form.lines] } },
      { kind: form.kind, createdAt: centre.clock.now.toISOString() },
    )
    await centre.post('/v1/requests', request.bytes)
    return { ...request, path: `/desk/requests/${request.id}` }
  }
  const staff = async () => {
    const page = browser(centre)
    expect((await page.signIn()).status).toBe(303)
    return page
  }
  const status = async (code: string) => (await centre.ask(code, '1234')).json()

  test('nothing is shown before signing in, and nothing after signing out', async () => {
    const { path } = await newRequest()
    const page = browser(centre)
    for (const place of ['/desk', path]) {
      const { status, headers, text } = await page.visit(place)
      expect([status, headers.get('location')]).toEqual([303, '/desk/sign-in'])
      expect(text).not.toContain(person.name)
    }
    await page.signIn()
    const session = page.cookies.get('desk_session') ?? ''
    await page.visit('/desk')
    await page.submit('/desk/sign-out')
    page.cookies.set('desk_session', session)
    expect((await page.visit('/desk')).status).toBe(303)
  })

  test('an application is contacted, given time and place, closed; the kiosk hears each step', async () => {
    const { path, code } = await newApplication()
    const page = await staff()
    expect((await page.visit('/desk')).text).toContain('人民调解')
    const shown = (await page.visit(path)).text
    expect(shown).toContain('邻里&lt;b&gt;')
    expect(shown).not.toContain('邻里<b>')
    expect(shown).not.toContain(`${path}/accept`)
    expect((await page.submit(`${path}/accept`)).status).toBe(409)
    expect((await page.submit(`${path}/contact`, { reason: '' })).status).toBe(422)
    expect(await status(code)).toMatchObject({
      state: 'received',
      serviceName: '人民调解',
      practitionerName: '',
    })

    await page.visit(path)
    await page.submit(`${path}/contact`, { reason: '适宜调解，线下进行' })
    expect(await status(code)).toMatchObject({
      state: 'contacted',
      messages: [{ text: '适宜调解，线下进行' }],
    })
    await page.visit(path)
    await page.submit(`${path}/schedule`, { time: '2099-01-05T10:00', place: '示例路1号', mode: 'in-person' })
    expect(await status(code)).toMatchObject({ state: 'scheduled', meeting: { place: '示例路1号' } })
    await page.visit(path)
    await page.submit(`${path}/close`, { reason: '达成协议' })
    expect(await status(code)).toMatchObject({
      state: 'closed',
      messages: expect.arrayContaining([expect.objectContaining({ text: '达成协议', kind: 'answer' })]),
    })
    const closed = (await page.visit(path)).text
    for (const act of ['contact', 'schedule', 'close', 'decline'])
      expect(closed).not.toContain(`${path}/${act}`)
  })

  test('legal aid is decided whatever was said meanwhile, and what follows has its date (Legal Aid Law, Art. 43)', async () => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'legal-aid',
      serviceName: '法律援助',
      desk: 'institution',
      periods: ['legal-aid.decide', 'legal-aid.assign'],
      lines: [],
    }
    const { id, code, bytes } = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', bytes)
    const path = `/desk/requests/${id}`
    const page = await staff()
    const due = async () => (await page.visit('/desk')).text.match(/class="due">([^<]*)/)?.[1]?.trim()
    // Seven days after 30 April, whatever day it is.
    expect(await due()).toBe('应于此日前决定 2026-05-07')
    expect(await status(code)).toMatchObject({ serviceId: 'legal-aid', later: [{ what: 'assign', days: 3 }] })
    await page.visit(path)
    await page.submit(`${path}/contact`, { reason: '请补交工资条' })
    expect(await due()).toBe('应于此日前决定 2026-05-07')
    expect(await status(code)).toMatchObject({ ahead: [{ what: 'decide', date: '2026-05-07' }] })
    // A contact is no decision, and nobody closes what they owe one.
    expect((await page.visit(path)).text).not.toContain(`${path}/close`)
    expect((await page.submit(`${path}/close`, { reason: '已答复' })).status).toBe(409)
    centre.clock.now = new Date('2026-05-08T02:00:00.000Z')
    await page.signIn()
    expect((await page.visit('/desk')).text).toContain('已逾期1个工作日')
    expect((await page.visit(path)).text).toContain('同意申请')
    expect((await page.submit(`${path}/accept`)).status).toBe(303)
    // Three days later is a Monday.
    expect(await due()).toBe('应于此日前指派人员 2026-05-11')
    expect(await status(code)).toMatchObject({
      state: 'accepted',
      due: [{ what: 'decide' }],
      ahead: [{ what: 'assign', date: '2026-05-11', source: { article: '43' } }],
      later: [],
    })
    const accepted = (await page.visit(path)).text
    expect(accepted).toContain('应于此日前指派人员')
    for (const act of ['accept', 'decline']) expect(accepted).not.toContain(`${path}/${act}"`)
    await page.submit(`${path}/schedule`, { time: '2099-01-05T10:00', place: '示例路1号', mode: 'in-person' })
    expect(await due()).toBeUndefined()
    expect(await status(code)).toMatchObject({ state: 'scheduled', ahead: [] })
  })

  test('the cookies and headers are strict', async () => {
    const page = browser(centre)
    await page.visit('/desk/sign-in')
    const { headers } = await page.signIn()
    const cookie = headers.getSetCookie().find((line) => line.startsWith('desk_session'))
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    const inbox = await page.visit('/desk')
    expect(inbox.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(inbox.headers.get('cache-control')).toBe('no-store')
    expect(inbox.text).not.toContain('<script')
  })

  test('accept, schedule, reschedule: the citizen sees each step', async () => {
    const { path, code } = await newRequest()
    const page = await staff()
    const shown = await page.visit(path)
    expect(shown.text).toContain(person.name)
    expect(shown.text).toContain(person.phone)
    expect(shown.text).not.toContain(person.idNumber)
    expect((await page.submit(`${path}/accept`)).status).toBe(303)
    expect(await status(code)).toMatchObject({ state: 'accepted', meeting: null })

    const meeting = { time: '2026-05-08T09:30', place: '示例路1号', mode: 'in-person' }
    await page.visit(path)
    expect((await page.submit(`${path}/schedule`, meeting)).status).toBe(303)
    expect(await status(code)).toMatchObject({ state: 'scheduled', meeting })
    await page.visit(path)
    await page.submit(`${path}/schedule`, { ...meeting, time: '2026-05-09T10:00', mode: 'phone' })
    const moved = { ...meeting, time: '2026-05-09T10:00', mode: 'phone' }
    expect(await status(code)).toMatchObject({ state: 'scheduled', meeting: moved })
    const { text } = await page.visit(path)
    for (const act of ['收到申请', '接受', '确定时间地点']) expect(text).toContain(`${act}</li>`)
  })

  test('declining needs a reason, which the citizen reads', async () => {
    const { path, code } = await newRequest()
    const page = await staff()
    await page.visit(path)
    expect((await page.submit(`${path}/decline`, { reason: '  ' })).status).toBe(422)
    expect((await page.submit(`${path}/decline`, { reason: '近期时间已满' })).status).toBe(303)
    expect(await status(code)).toMatchObject({ state: 'declined', messages: [{ text: '近期时间已满' }] })
  })

  test('steps that the state does not permit are refused', async () => {
    const { path, code } = await newRequest()
    const page = await staff()
    await page.visit(path)
    const meeting = { time: '2026-05-08T09:30', place: '示例路1号', mode: 'in-person' }
    expect((await page.submit(`${path}/schedule`, meeting)).status).toBe(409)
    expect((await page.submit(`${path}/cancel`)).status).toBe(422)
    await page.submit(`${path}/decline`, { reason: '已满' })
    await page.visit(path)
    expect((await page.submit(`${path}/accept`, { version: '2' })).status).toBe(409)
    expect(await status(code)).toMatchObject({ state: 'declined' })
    expect((await page.visit('/desk/requests/none')).status).toBe(404)
  })

  test('a meeting in the past is refused', async () => {
    const { path, code } = await newRequest()
    const page = await staff()
    await page.visit(path)
    await page.submit(`${path}/accept`)
    await page.visit(path)
    // 10:00 in China is the test's now.
    const meeting = { time: '2026-04-30T10:00', place: '示例路1号', mode: 'in-person' }
    expect((await page.submit(`${path}/schedule`, meeting)).status).toBe(422)
    expect(await status(code)).toMatchObject({ state: 'accepted' })
  })

  test('two people deciding at once: the second is told and changes nothing', async () => {
    const { path, code } = await newRequest()
    const [first, second] = [await staff(), await staff()]
    await first.visit(path)
    await second.visit(path)
    expect((await first.submit(`${path}/accept`)).status).toBe(303)
    const refused = await second.submit(`${path}/decline`, { reason: '已满' })
    expect(refused.status).toBe(409)
    expect(refused.text).toContain('其他工作人员')
    expect(await status(code)).toMatchObject({ state: 'accepted', messages: [] })
  })

  test('a form without this browser’s token is refused', async () => {
    const { path, code } = await newRequest()
    const [page, stranger] = [await staff(), await staff()]
    await page.visit(path)
    expect((await page.submit(`${path}/accept`, { token: '' })).status).toBe(403)
    const other = await stranger.visit(path)
    const token = other.text.match(/name="token" value="([^"]*)"/)?.[1] ?? ''
    expect((await page.submit(`${path}/accept`, { token })).status).toBe(403)
    expect((await browser(centre).submit('/desk/sign-in', { account: 'staff' })).status).toBe(403)
    expect(await status(code)).toMatchObject({ state: 'received' })
  })

  test('what a citizen or staff wrote is text, never markup', async () => {
    const attack = `<script>alert(1)</script>"'&`
    const { path } = await newRequest(attack)
    const page = await staff()
    expect((await page.visit(path)).text).not.toContain('<script>')
    await page.submit(`${path}/decline`, { reason: attack })
    const { text } = await page.visit(path)
    expect(text).not.toContain('<script>')
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;')
  })

  test('an erased request says so, shows nothing of anybody and cannot be decided; the inbox has it no more', async () => {
    const { id, path } = await newRequest('独一无二的示例')
    const page = await staff()
    await page.visit(path)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const recordKeys = openRecordKeys(centre.dir)
    await eraseRecords({ db: opened.value, recordKeys }, [id], { who: 'test', now: centre.clock.now })
    recordKeys.close()
    expect((await page.submit(`${path}/accept`)).status).toBe(409)
    const { text } = await page.visit(path)
    expect(text).toContain('已按保存期限')
    expect(text).toContain('律师预约 · 已删除')
    for (const gone of [person.name, '独一无二的示例', '乙示例', '/accept']) expect(text).not.toContain(gone)
    expect((await page.visit('/desk')).text).not.toContain(path)

    await opened.value.updateTable('kiosk').set({ copied_at: '2026-04-30T02:00:00.000Z' }).execute()
    await opened.value.destroy()
    expect((await page.visit('/desk')).text).toContain('请重新登记：kiosk-1（示例） (kiosk-1)')
  })

  test('the inbox: overdue first, then by date, then done; no personal data; a filter', async () => {
    const done = await newRequest()
    const soon = await newRequest()
    const overdue = await newRequest('', '2026-04-20T02:00:00.000Z')
    const page = await staff()
    await page.visit(done.path)
    await page.submit(`${done.path}/decline`, { reason: '已满' })
    const { text } = await page.visit('/desk')
    const order = [...text.matchAll(/\/desk\/requests\/([0-9a-f-]+)/g)].map(([, id]) => id)
    expect(order).toEqual([overdue.id, soon.id, done.id])
    expect(text.match(/class="overdue"/g)).toHaveLength(1)
    for (const secret of [person.name, person.phone]) expect(text).not.toContain(secret)
    const declined = await page.visit('/desk?state=declined')
    expect(declined.text).toContain(done.id)
    expect(declined.text).not.toContain(soon.id)
    expect((await page.visit('/desk?state=nonsense&page=-1')).status).toBe(200)
  })

  test('the pages speak English when asked', async () => {
    const page = browser(centre)
    await page.visit('/desk/language/en')
    expect((await page.visit('/desk/sign-in')).text).toContain('<h1>Sign in</h1>')
  })
})
