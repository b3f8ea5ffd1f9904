import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../database.ts'
import { browser } from '../../testBrowser.ts'
import { submission, type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff, staffPassword } from '../../testStaff.ts'
import { roles } from '../roles.ts'

const chosen = '一句好记的话，要够十二个字'
const volunteer = { account: 'zhang', name: '张三（示例）', role: 'volunteer', institution: '' }

describe.each(await databaseKinds())('accounts, on $name', (kind) => {
  let centre: TestCentre
  let admin: ReturnType<typeof browser>
  beforeEach(async () => {
    centre = await testCentre(kind)
    admin = browser(centre)
    await admin.signIn()
  })
  afterEach(() => centre.close())

  const create = async (fields: Record<string, string> = volunteer) => {
    await admin.visit('/desk/accounts/new')
    return admin.submit('/desk/accounts', fields)
  }
  const secretIn = (text: string) => text.match(/class="secret">([^<]+)</)?.[1] ?? ''
  const act = async (id: string, name: string, fields: Record<string, string> = {}) => {
    await admin.visit(`/desk/accounts/${id}`)
    return admin.submit(`/desk/accounts/${id}/${name}`, fields)
  }

  test('a new account has a password that is shown once and changed before anything else', async () => {
    const made = await create()
    const password = secretIn(made.text)
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
    for (const path of ['/desk/accounts', '/desk/accounts/zhang'])
      expect((await admin.visit(path)).text).not.toContain(password)

    const page = browser(centre)
    expect((await page.signIn(password, 'zhang')).headers.get('location')).toBe('/desk')
    for (const path of ['/desk', '/desk/requests/none', '/desk/accounts']) {
      const { status, headers } = await page.visit(path)
      expect([status, headers.get('location')]).toEqual([303, '/desk/password'])
    }
    await page.visit('/desk/password')
    await page.submit('/desk/password', { current: password, chosen, again: chosen })
    expect((await page.visit('/desk')).status).toBe(200)
  })

  test('what is wrong with an account is said, and nothing is made', async () => {
    for (const wrong of [
      { ...volunteer, account: 'staff' },
      { ...volunteer, account: 'retention' },
      { ...volunteer, account: 'kiosk:1' },
      { ...volunteer, account: '张三' },
      { ...volunteer, name: ' ' },
      { ...volunteer, name: 'a\u0000b' },
      { ...volunteer, role: 'owner' },
      { ...volunteer, role: 'institution' },
      { ...volunteer, role: 'institution', institution: 'inst-0' },
    ]) {
      const { status, text } = await create(wrong)
      expect([409, 422], JSON.stringify(wrong)).toContain(status)
      expect(text).toContain('role="alert"')
      // What was keyed in is still there.
      if (wrong.name.trim() && !wrong.name.includes('\u0000')) expect(text).toContain(`value="${wrong.name}"`)
    }
    expect((await admin.visit('/desk/accounts')).text.match(/\/desk\/accounts\/(?!new)/g)).toHaveLength(1)
  })

  test('only an account of an institution belongs to one', async () => {
    await create({ ...volunteer, institution: 'inst-1' })
    expect((await admin.visit('/desk/accounts')).text).not.toContain('示例律师事务所')
    await act('zhang', 'change', { name: '张三', role: 'institution', institution: 'inst-1' })
    expect((await admin.visit('/desk/accounts')).text).toContain('示例律师事务所')
  })

  test('a change that is refused gives back what was keyed in', async () => {
    await create()
    const typed = { name: '李四（示例）', role: 'institution', institution: '' }
    const { status, text } = await act('zhang', 'change', typed)
    expect(status).toBe(422)
    expect(text).toContain('value="李四（示例）"')
    expect(text).toMatch(/value="institution" required checked/)
    expect((await admin.visit('/desk/accounts/zhang')).text).toContain('value="张三（示例）"')
  })

  test('disabling ends every session and gives back what was taken; enabling lets in again', async () => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'consultation',
      serviceName: '法律咨询',
      desk: 'volunteer',
      periods: [],
      lines: [],
    }
    const request = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', request.bytes)
    const path = `/desk/requests/${request.id}`
    const page = await newStaff(centre, 'v', 'volunteer')
    await page.visit(path)
    await page.submit(`${path}/take`)
    await page.visit(path)

    expect((await act('v', 'disable')).status).toBe(303)
    expect((await page.submit(`${path}/close`, { reason: '示例' })).status).toBe(401)
    expect((await page.signIn(staffPassword, 'v')).status).toBe(401)
    const free = await admin.visit(path)
    expect(free.text).toContain('尚无人领取')
    expect(free.text).toContain('待处理')
    expect((await act('v', 'enable')).status).toBe(303)
    expect((await page.visit(path)).status).toBe(303)
    expect((await page.signIn(staffPassword, 'v')).status).toBe(303)
  })

  test('a reset ends every session, lets in who was locked out, and is changed at the next sign-in', async () => {
    const page = await newStaff(centre, 'v', 'volunteer')
    const stranger = browser(centre)
    for (let i = 0; i < 6; i++) await stranger.signIn('wrong', 'v')
    const password = secretIn((await act('v', 'reset')).text)
    expect((await page.visit('/desk')).status).toBe(303)
    expect((await page.signIn(staffPassword, 'v')).status).toBe(401)
    expect((await page.signIn(password, 'v')).status).toBe(303)
    expect((await page.visit('/desk')).headers.get('location')).toBe('/desk/password')
  })

  test('the last administrator is neither disabled nor given another role', async () => {
    await newStaff(centre, 'gone', 'administrator')
    expect((await act('gone', 'disable')).status).toBe(303)
    const other = { name: '甲', role: 'supervisor', institution: '' }
    expect((await act('staff', 'disable')).status).toBe(409)
    expect((await act('staff', 'change', other)).status).toBe(409)
    expect((await act('staff', 'change', { ...other, role: 'administrator' })).status).toBe(303)
    // Two who take the right from each other at once: one of them keeps it.
    const second = await newStaff(centre, 'second', 'administrator')
    await admin.visit('/desk/accounts')
    await second.visit('/desk/accounts')
    const both = await Promise.all([
      admin.submit('/desk/accounts/second/disable'),
      second.submit('/desk/accounts/staff/disable'),
    ])
    const statuses = both.map(({ status }) => status)
    expect(statuses).toContain(303)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const left = await opened.value
      .selectFrom('staff')
      .select('id')
      .where('role', '=', 'administrator')
      .where('disabled_at', 'is', null)
      .execute()
    await opened.value.destroy()
    expect(left).toHaveLength(1)
  })

  test('no other role reaches the accounts, by address or by a form it made up', async () => {
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const page = await newStaff(centre, `the-${role}`, role, role === 'institution' ? 'inst-1' : null)
      for (const path of ['/desk/accounts', '/desk/accounts/new', '/desk/accounts/staff'])
        expect((await page.visit(path)).status, role).toBe(403)
      await page.visit('/desk/password')
      for (const path of ['', '/staff/change', '/staff/reset', '/staff/disable', '/staff/enable']) {
        const forged = await page.submit(`/desk/accounts${path}`, { ...volunteer, role: 'administrator' })
        expect(forged.status, role + path).toBe(403)
      }
      expect((await page.visit('/desk/password')).text).not.toContain('href="/desk/accounts"')
    }
    expect((await admin.submit('/desk/accounts/staff/disable', { token: '' })).status).toBe(403)
    expect((await act('nobody', 'disable')).status).toBe(404)
  })
})
