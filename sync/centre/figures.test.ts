import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { AppraisalLevel } from '../../shared/contract/followUps.ts'
import { type CentreDatabase, openDatabase } from './database.ts'
import { browser } from './testBrowser.ts'
import { submission, type TestCentre, testCentre } from './testCentre.ts'
import { databaseKinds } from './testDatabases.ts'
import { newStaff } from './testStaff.ts'

describe.each(await databaseKinds())('figures and fleet on $name', (kind) => {
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

  const ask = async (form: { desk: string; serviceName: string; periods: string[] }, count: number) => {
    const { form: _, ...rest } = submission()
    const ids: string[] = []
    for (let i = 0; i < count; i++) {
      const sealedForm = { kind: 'service-application', serviceId: 'some', lines: [], ...form }
      const { id, bytes } = await centre.sealed({ ...rest, form: sealedForm }, { kind: sealedForm.kind })
      expect((await centre.post('/v1/requests', bytes)).status).toBe(201)
      ids.push(id)
    }
    return ids
  }
  const done = (request_id: string, what: string, at: string) =>
    db
      .insertInto('audit')
      .values({ id: `${request_id} ${what}`, at, who: 'staff', what, request_id, detail: '' })
      .execute()
  const appraise = (request_id: string, level: AppraisalLevel) =>
    db
      .insertInto('appraisal')
      .values({
        request_id,
        level,
        at: '2026-05-02T00:00:00.000Z',
        service_id: 'some',
        practitioner_id: '',
        institution_id: '',
        account: null,
        words: null,
      })
      .execute()
  const desk = async () => {
    const page = browser(centre)
    await page.signIn()
    return page
  }
  const table = async (month: string) =>
    parse((await (await desk()).visit(`/desk/figures/${month}.csv`)).text, { bom: true }) as string[][]

  test('an answer counts in the month in China it was given; participation and satisfaction against the target (Codes, Art. 20)', async () => {
    const consultation = { desk: 'volunteer', serviceName: '=咨询', periods: [] }
    const [first = '', second = '', third = '', late = ''] = await ask(consultation, 5)
    for (const id of [first, second, third]) await done(id, 'closed', '2026-04-30T15:59:00.000Z')
    await done(late, 'closed', '2026-04-30T16:00:00.000Z')
    await appraise(first, 'satisfied')
    await appraise(second, 'fair')
    await appraise(late, 'very-satisfied')
    const { text } = await (await desk()).visit('/desk/figures')
    expect(text).toContain('参评率 66.7 %')
    expect(text).toContain('满意率 50.0 %')
    expect(text).toContain('目标不低于 90.0 %（规范第20条）')
    const april = await table('2026-04')
    expect(april).toContainEqual(['咨询的满意度评价', '', '已答复', '3'])
    expect(april).toContainEqual(['咨询的满意度评价', '', '满意率', '0.5000'])
    // What somebody may have named so is text in a spreadsheet.
    expect(april).toContainEqual(['按服务（申请）', "'=咨询", '次数', '5'])
    expect(await table('2026-05')).toContainEqual(['咨询的满意度评价', '', '参评率', '1.0000'])
  })

  const linesOf = (rows: string[][], of: string) =>
    ['申请', '按时', '超期', '用时中位数'].map(
      (what) => rows.find(([list, line, named]) => list && line === of && named === what)?.[3],
    )
  const mediation = { desk: 'institution', serviceName: '人民调解', periods: ['mediation.contact'] }

  test('how soon somebody was in touch is told against the date promised, in working days (Codes, Arts 23, 24)', async () => {
    const [soon = '', late = '', passed = '', away = '', tooLong = ''] = await ask(mediation, 7)
    // Filed on 30 April: the holidays of May do not count, the last day is 8 May.
    await done(soon, 'contacted', '2026-05-06T02:00:00.000Z')
    await done(late, 'declined', '2026-05-11T02:00:00.000Z')
    await done(passed, 'handed-over', '2026-05-07T02:00:00.000Z')
    await done(away, 'withdrawn', '2026-05-07T02:00:00.000Z')
    await done(tooLong, 'withdrawn', '2026-05-12T02:00:00.000Z')
    centre.clock.now = new Date('2026-05-12T02:00:00.000Z')
    const april = await table('2026-04')
    // Whoever withdrew in time waits for nobody: of seven, six are counted.
    const line = '人民调解 · 3个工作日内联系申请人（规范第23条）'
    expect(linesOf(april, line)).toEqual(['6', '2', '4', '2'])
    expect((await (await desk()).visit('/desk/figures?month=2026-04')).text).toContain(
      '3个工作日内联系申请人（规范第23条）',
    )
  })

  test('a contact decides nothing; time and place are a rule of their own; few requests are not shown', async () => {
    const aid = { desk: 'institution', serviceName: '法律援助', periods: ['legal-aid.decide'] }
    const [contacted = '', granted = ''] = await ask(aid, 5)
    await done(contacted, 'contacted', '2026-05-02T02:00:00.000Z')
    await done(granted, 'accepted', '2026-05-04T02:00:00.000Z')
    await ask(mediation, 4)
    const lawyers: string[] = []
    for (let i = 0; i < 7; i++) {
      const { id, bytes } = await centre.sealed()
      await centre.post('/v1/requests', bytes)
      lawyers.push(id)
    }
    const [scheduled = '', slow = '', declined = ''] = lawyers
    for (const id of [scheduled, slow]) await done(id, 'accepted', '2026-05-06T02:00:00.000Z')
    await done(scheduled, 'scheduled', '2026-05-07T02:00:00.000Z')
    await done(slow, 'scheduled', '2026-05-09T02:00:00.000Z')
    await done(declined, 'declined', '2026-05-06T02:00:00.000Z')
    centre.clock.now = new Date('2026-05-08T02:00:00.000Z')
    const april = await table('2026-04')
    // Seven days after 30 April; the one who was only contacted has not been decided about.
    const decide = '法律援助 · 7日内决定是否接受（中华人民共和国法律援助法第43条）'
    expect(linesOf(april, decide)).toEqual(['5', '1', '4', '4'])
    expect(linesOf(april, '预约律师 · 1个工作日内决定是否接受（规范第26条）')).toEqual(['7', '3', '4', '1'])
    // Who was told no is owed no meeting.
    expect(linesOf(april, '预约律师 · 3个工作日内定下时间和地点（规范第26条）')).toEqual(['6', '1', '1', '2'])
    expect(JSON.stringify(april)).not.toContain('人民调解')
  })

  test('what came fewer than five times is not in the figures (Codes, Art. 5)', async () => {
    await ask({ desk: 'volunteer', serviceName: '常见', periods: [] }, 5)
    await ask({ desk: 'volunteer', serviceName: '少见', periods: [] }, 4)
    const names = (await table('2026-04')).map(([, name]) => name)
    expect(names).toContain('常见')
    expect(names).not.toContain('少见')
  })

  test('what was opened is told by topic, title and kiosk, months later too, though days are kept for ninety (Codes, Art. 5)', async () => {
    await centre.provision('kiosk-2')
    const other = await centre.token('kiosk-2')
    const opened = (day: string, number: string, count: number) => ({
      day,
      kind: 'article',
      id: `civil-code#${number}`,
      count,
    })
    const send = (counts: object[], token?: string) =>
      centre.post('/v1/demand', JSON.stringify({ counts }), token)
    await send([opened('2026-04-01', '第一千零七十九条', 4), opened('2026-04-29', '第一千零八十条', 3)])
    await send([opened('2026-04-02', '第一千零七十九条', 2), opened('2026-04-02', 'gone', 9)], other)
    const lists = async () =>
      (await table('2026-04')).filter(([list]) => list?.includes('次数') || list === '看得最多')
    const expected = [
      ['按主题（查看次数）', '中华人民共和国民法典', '次数', '9'],
      ['看得最多', '中华人民共和国民法典 第一千零七十九条', '次数', '6'],
      ['按终端（查看次数）', 'kiosk-2（示例）', '次数', '11'],
      ['按终端（查看次数）', 'kiosk-1（示例）', '次数', '7'],
    ]
    expect(await lists()).toEqual(expected)
    // First one of the days is old, then all of them, then the kiosk sends once more.
    for (const now of ['2026-07-15', '2026-09-01', '2026-09-02']) {
      centre.clock.now = new Date(`${now}T02:00:00.000Z`)
      for (const token of [await centre.token('kiosk-1'), await centre.token('kiosk-2')])
        await send([opened(now, '第一千零八十条', 1)], token)
      expect(await lists()).toEqual(expected)
    }
    expect((await db.selectFrom('demand').select('day').execute()).every(({ day }) => day > '2026-06')).toBe(
      true,
    )
    // After a year nothing offers the month any more.
    centre.clock.now = new Date('2027-04-30T02:00:00.000Z')
    await send([opened('2027-04-29', '第一千零八十条', 1)], await centre.token('kiosk-1'))
    expect(await db.selectFrom('demand_month').select('month').distinct().execute()).not.toContainEqual({
      month: '2026-04',
    })
  })

  test('a kiosk says how it is when it checks in; one that is silent for an hour is named', async () => {
    const report = {
      version: 3,
      waiting: 2,
      held: 1,
      printer: { state: 'low', left: 7 },
      diskFree: 1.25e9,
      errors: 4,
    }
    const page = await desk()
    expect((await page.visit('/desk/fleet')).text).toContain('从未报到')
    const checkedIn = await centre.post('/v1/check-in', JSON.stringify({ checkpoint: null, report }))
    expect(checkedIn.status).toBe(200)
    const heard = (await page.visit('/desk/fleet')).text
    for (const words of ['正常联系', '纸快用完，还能打约 7 张', '1.3 GB']) expect(heard).toContain(words)
    expect(heard).not.toContain('失去联系：')
    centre.clock.now = new Date(centre.clock.now.getTime() + 3_601_000)
    // The session of half an hour ago has ended.
    await page.signIn()
    expect((await page.visit('/desk/fleet')).text).toContain('失去联系：kiosk-1（示例）')
    // Whoever looks after the kiosks reads it where their day begins, and nobody else does.
    expect((await page.visit('/desk')).text).toContain(
      '<a href="/desk/fleet">终端失去联系：kiosk-1（示例）</a>',
    )
    const volunteer = await newStaff(centre, 'li', 'volunteer')
    expect((await volunteer.visit('/desk')).text).not.toContain('失去联系')
    // A kiosk of an older program says nothing of itself, and is heard all the same.
    await centre.post('/v1/check-in', JSON.stringify({ checkpoint: null }))
    const again = (await page.visit('/desk/fleet')).text
    expect(again).toContain('正常联系')
    expect(again).toContain('纸快用完')
  })

  test('only a supervisor sees the figures and the kiosks', async () => {
    await db.updateTable('staff').set({ role: 'volunteer' }).execute()
    const page = await desk()
    for (const path of ['/desk/figures', '/desk/figures/2026-04.csv', '/desk/fleet'])
      expect((await page.visit(path)).status).toBe(403)
    await db.updateTable('staff').set({ role: 'supervisor' }).execute()
    expect((await page.visit('/desk/figures/2026-13.csv')).status).toBe(404)
    expect((await page.visit('/desk/figures?month=<b>')).status).toBe(200)
  })
})
