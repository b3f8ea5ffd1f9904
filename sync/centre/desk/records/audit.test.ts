import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from '../../database.ts'
import { browser } from '../../testBrowser.ts'
import { person, type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'
import { roles } from '../roles.ts'

describe.each(await databaseKinds())('what was done, on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
  })
  afterEach(async () => {
    await db.destroy()
    await centre.close()
  })

  /** What the page says, a line each, without the time. */
  const said = (text: string) =>
    [...text.matchAll(/<li><span><time>[^<]*<\/time> <b>([^<]*)<\/b> ([^<]*)<\/span>/g)].map(
      ([, who, what]) => `${who} ${what}`,
    )
  const look = async (page: ReturnType<typeof browser>, query = '') =>
    (await page.visit(`/desk/records/audit${query}`)).text

  test('wrong passwords, the lock-out and an export are on it; what was keyed in is not', async () => {
    const stranger = browser(centre)
    await stranger.signIn('示例口令', 'my-password-by-mistake')
    for (let failed = 0; failed < 6; failed++) await stranger.signIn('另一个口令')
    centre.clock.now = new Date(centre.clock.now.getTime() + 16 * 60_000)
    const page = await newStaff(centre, 'wang', 'supervisor')
    await page.visit('/desk/figures/2026-04.csv')
    const lines = said(await look(page))
    expect(lines.slice(0, 2).sort()).toEqual(['wang 导出统计表格 · 2026-04', 'wang 登录'].sort())
    // Five of staff and no sixth: that one was not looked at any more.
    const failed = Array.from({ length: 5 }, () => 'staff 密码不正确')
    expect(lines.filter((line) => /密码|输错/.test(line)).sort()).toEqual(
      [...failed, 'staff 连续输错，暂停登录', '（没有这个账号） 密码不正确'].sort(),
    )
    expect(JSON.stringify(await db.selectFrom('audit').selectAll().execute())).not.toMatch(/mistake|口令/)
  })

  test('it is read by who, what and day in China, a page at a time', async () => {
    const { id, bytes } = await centre.sealed()
    await centre.post('/v1/requests', bytes)
    const page = await newStaff(centre, 'wang', 'supervisor')
    centre.clock.now = new Date(centre.clock.now.getTime() + 1_000)
    await page.visit(`/desk/requests/${id}`)
    expect(said(await look(page, '?who=wang'))).toEqual(['wang 查看申请', 'wang 登录'])
    const received = await look(page, '?what=received')
    expect(said(received)).toEqual(['kiosk:kiosk-1 收到申请'])
    expect(received).toContain(`/desk/requests/${id}`)
    expect(received).not.toContain(person.name)
    const line = { who: 'li', what: 'viewed', request_id: null, detail: '' }
    const at = (instant: string, key: number) => ({ ...line, id: `示例${key}`, at: instant })
    await db
      .insertInto('audit')
      .values([at('2026-03-31T15:59:59.999Z', 0), at('2026-03-31T16:00:00.000Z', 1)])
      .execute()
    expect(said(await look(page, '?day=2026-03-31'))).toHaveLength(1)
    expect(said(await look(page, '?day=2026-04-01&who=li&what=viewed'))).toHaveLength(1)
    expect(said(await look(page, '?day=2026-04-02'))).toEqual([])
    await db
      .insertInto('audit')
      .values(Array.from({ length: 60 }, (_, n) => at('2026-02-01T00:00:00.000Z', n + 2)))
      .execute()
    const first = await look(page, '?who=li')
    expect(said(first)).toHaveLength(50)
    const next =
      first.match(/href="(\/desk\/records\/audit[^"]*page=1)"/)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(said((await page.visit(next)).text)).toHaveLength(12)
    for (const odd of ['?day=2026-02-30', '?page=-1', `?who=${'x'.repeat(200)}`, '?what=<b>'])
      expect((await page.visit(`/desk/records/audit${odd}`)).status, odd).toBe(200)
  })

  test('a supervisor and an administrator see it, nobody else', async () => {
    for (const role of roles) {
      const page = await newStaff(centre, `the-${role}`, role, role === 'institution' ? 'inst-1' : null)
      const { status } = await page.visit('/desk/records/audit')
      expect(status, role).toBe(role === 'supervisor' || role === 'administrator' ? 200 : 403)
    }
    expect((await browser(centre).visit('/desk/records/audit')).status).toBe(303)
  })
})
