import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from '../../database.ts'
import { browser } from '../../testBrowser.ts'
import { person, type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'
import { roles } from '../roles.ts'

describe.each(await databaseKinds())('the records at the desk, on $name', (kind) => {
  let centre: TestCentre
  let db: CentreDatabase
  let admin: ReturnType<typeof browser>
  beforeEach(async () => {
    centre = await testCentre(kind)
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    db = opened.value
    admin = browser(centre)
    await admin.signIn()
  })
  afterEach(async () => {
    await db.destroy()
    await centre.close()
  })

  const take = async () => {
    const request = await centre.sealed()
    await centre.post('/v1/requests', request.bytes)
    return { ...request, path: `/desk/requests/${request.id}`, erase: `/desk/records/erase/${request.id}` }
  }
  const find = async (code: string) => {
    await admin.visit('/desk/records')
    return admin.submit('/desk/records/find', { code })
  }
  /** The page once the verification that goes on has ended. */
  const verified = async () => {
    centre.clock.now = new Date(centre.clock.now.getTime() + 60_000)
    await admin.visit('/desk/records')
    expect((await admin.submit('/desk/records/verify')).status).toBe(303)
    await expect
      .poll(async () => (await admin.visit('/desk/records')).headers.get('refresh'), { timeout: 20_000 })
      .toBe(null)
    return (await admin.visit('/desk/records')).text
  }

  test('the rule that is published is stated, with what it erases next and when', async () => {
    const { path } = await take()
    const { text } = await admin.visit('/desk/records')
    for (const said of ['至少保存2年', '第19条', '2018-10-01', '>1份<', path, '2028-04-30 后删除'])
      expect(text).toContain(said)
  })

  test('a person’s wish for erasure waits on the page', async () => {
    const { id, path } = await take()
    expect((await admin.visit('/desk/records')).text).not.toContain('等您决定')
    const asked_at = '2026-04-30T02:00:00.000Z'
    await db.updateTable('request').set({ asked: 'erase', asked_at }).where('id', '=', id).execute()
    const { text } = await admin.visit('/desk/records')
    expect(text.slice(text.indexOf('等您决定'))).toContain(path)
  })

  test('a record is found by its receipt code and erased with a reason, which the audit keeps', async () => {
    const { id, code, path, erase } = await take()
    expect((await find('0000 0000 0000 0')).status).toBe(404)
    const keyedIn = code.toLowerCase().replace(/(.{4})/g, '$1 ')
    expect((await find(keyedIn)).headers.get('location')).toBe(erase)
    const shown = await admin.visit(erase)
    expect(shown.text).toContain('2028-04-30')
    expect(shown.text).not.toContain(person.name)
    for (const incomplete of [
      {},
      { reason: 'applicant' },
      { confirmed: 'yes' },
      { reason: 'x', confirmed: 'yes' },
    ]) {
      await admin.visit(erase)
      expect((await admin.submit(erase, incomplete)).status).toBe(422)
    }
    expect((await admin.visit(path)).text).toContain(person.name)

    await admin.visit(erase)
    expect((await admin.submit(erase, { reason: 'applicant', confirmed: 'yes' })).status).toBe(303)
    const gone = await admin.visit(path)
    expect(gone.text).toContain('已删除 · 申请人要求删除</li>')
    expect(gone.text).not.toContain(person.name)
    const line = await db
      .selectFrom('audit')
      .select(['who', 'detail'])
      .where('request_id', '=', id)
      .where('what', '=', 'erased')
      .execute()
    expect(line).toEqual([{ who: 'staff', detail: 'applicant' }])
    // The same form again, and the code.
    expect((await admin.submit(erase, { reason: 'applicant', confirmed: 'yes' })).status).toBe(409)
    expect((await find(code)).status).toBe(404)
    const counts = (await admin.visit('/desk/records')).text.match(/>(\d+)份</g)
    expect(counts).toEqual(['>0份<', '>1份<'])
  })

  test('what somebody handled since the page was made is not erased', async () => {
    const { path, erase } = await take()
    const other = browser(centre)
    await other.signIn()
    await admin.visit(erase)
    await other.visit(path)
    await other.submit(`${path}/accept`)
    expect((await admin.submit(erase, { reason: 'mistaken', confirmed: 'yes' })).status).toBe(409)
    expect((await admin.visit(path)).text).toContain(person.name)
  })

  test('the log is verified in the background, whole or not; the result stays', async () => {
    const { id } = await take()
    expect((await admin.visit('/desk/records')).text).toContain('还没有核验过')
    const whole = await verified()
    for (const said of ['日志完整', '1条记录（其中0条已删除）', '2026-04-30 10:01', '<dd>staff</dd>'])
      expect(whole).toContain(said)

    await db.updateTable('request').set({ sequence: 999 }).where('id', '=', id).execute()
    const altered = await verified()
    expect(altered).toContain('发现1处不一致')
    expect(altered).toContain('记录和收到时不一样')
    expect(altered).toContain(id)
    await centre.restart()
    expect((await admin.visit('/desk/records')).text).toContain('发现1处不一致')
  })

  test('a verification that was broken off says so; a kiosk that contradicts the log is named', async () => {
    const row = { id: '1', started_at: '2026-04-30T01:00:00.000Z', started_by: 'staff' }
    await db
      .insertInto('verification')
      .values({ ...row, finished_at: null, result: null })
      .execute()
    const signed = { statement: 'eyJ9', signature: 'x', key_id: 'x' }
    const seen = { kiosk_id: 'kiosk-1', size: 42, root: 'r', seen_at: '2026-04-29T01:00:00.000Z' }
    expect((await admin.visit('/desk/records')).text).toContain('没有。各终端')
    await db
      .insertInto('witness')
      .values({ ...signed, ...seen })
      .execute()
    const { text } = await admin.visit('/desk/records')
    expect(text).toContain('没有做完')
    expect(text).toContain('kiosk-1：持有本中心签过名的42条记录')
  })

  test('the centre ends while it verifies', async () => {
    await take()
    await admin.visit('/desk/records')
    await admin.submit('/desk/records/verify')
    await centre.restart()
    const last = await db.selectFrom('verification').select('finished_at').executeTakeFirstOrThrow()
    expect(last.finished_at).not.toBe(null)
  })

  test('no other role reaches the records', async () => {
    const { erase } = await take()
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const page = await newStaff(centre, `the-${role}`, role, role === 'institution' ? 'inst-1' : null)
      for (const path of ['/desk/records', erase]) expect((await page.visit(path)).status, role).toBe(403)
      await page.visit('/desk/password')
      for (const path of ['/desk/records/verify', '/desk/records/find', erase])
        expect((await page.submit(path, { reason: 'applicant', confirmed: 'yes' })).status, role).toBe(403)
    }
    expect(await db.selectFrom('verification').selectAll().execute()).toEqual([])
  })
})
