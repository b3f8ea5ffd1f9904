import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type CentreDatabase, openDatabase } from '../../../database.ts'
import { submission, type TestCentre, testCentre } from '../../../testCentre.ts'
import { databaseKinds } from '../../../testDatabases.ts'
import { follow } from '../../../testFollowUp.ts'
import { newStaff } from '../../../testStaff.ts'

describe.each(await databaseKinds())('what staff and a person say to each other, on $name', (kind) => {
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

  /** A consultation; `taken` by this member of staff, whose page shows it. */
  const consultation = async (taken?: Awaited<ReturnType<typeof newStaff>>) => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'consultation',
      serviceName: '法律咨询',
      desk: 'volunteer',
      periods: [],
      lines: [{ label: '您的问题', text: '示例问题' }],
    }
    const sealed = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', sealed.bytes)
    const path = `/desk/requests/${sealed.id}`
    if (taken) {
      await taken.visit(path)
      await taken.submit(`${path}/take`)
      await taken.visit(path)
    }
    return { ...sealed, path }
  }
  const aMinuteLater = () => {
    centre.clock.now = new Date(centre.clock.now.getTime() + 60_000)
  }
  const status = async (code: string) => (await centre.ask(code, '1234')).json()
  const asked = async (id: string) =>
    (await db.selectFrom('request').select('asked').where('id', '=', id).executeTakeFirstOrThrow()).asked

  test('an answer cites articles of the release, signed with the role; its words lie encrypted (Codes, Arts 16, 31)', async () => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const { path, code } = await consultation(volunteer)
    const answer = {
      reason: '示例答复',
      cites: '《民法典》第1079条；民法1080\n 中华人民共和国民法典第一千零七十九条',
    }
    expect((await volunteer.submit(`${path}/close`, answer)).status).toBe(303)
    expect((await status(code)).messages).toMatchObject([
      {
        kind: 'answer',
        role: 'volunteer',
        unit: '',
        text: '示例答复',
        cites: [
          { title: '民法典', number: '第一千零七十九条' },
          { title: '民法典', number: '第一千零八十条' },
        ],
      },
    ])
    expect((await volunteer.visit(path)).text).toContain(
      '《民法典》第一千零七十九条、《民法典》第一千零八十条',
    )
    const stored = await db.selectFrom('message').selectAll().execute()
    expect(stored).toMatchObject([{ kind: 'answer', account: 'v', role: 'volunteer' }])
    expect(JSON.stringify(stored)).not.toContain('示例答复')
    expect(await db.selectFrom('request').select('reason').execute()).toEqual([{ reason: null }])
  })

  test.each([
    [
      'an article that is not there is named',
      { cites: '民法典第1079条；民法典第9999条' },
      '没有“民法典第9999条”',
    ],
    ['a law that is not there is named', { cites: '示例法第一条' }, '没有“示例法第一条”'],
    ['a mobile number gets to nobody', { reason: '请打 139 0000-1234' }, '不要写手机号码'],
    ['too long words are refused', { reason: '字'.repeat(2001) }, '没有保存'],
  ])('%s, and nothing of what was typed is lost', async (_, wrong, notice) => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const { path, code } = await consultation(volunteer)
    const typed = { reason: '示例<答复>', cites: '民法典第1079条', ...wrong }
    const refused = await volunteer.submit(`${path}/close`, typed)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(notice)
    for (const words of Object.values(typed))
      expect(refused.text).toContain(`>${words.replace('<', '&lt;').replace('>', '&gt;')}</textarea>`)
    expect(await status(code)).toMatchObject({ state: 'received', messages: [] })
  })

  test('staff of an institution sign with its name', async () => {
    const staff = await newStaff(centre, 'i', 'institution', 'inst-1')
    const sealed = await centre.sealed()
    await centre.post('/v1/requests', sealed.bytes)
    const path = `/desk/requests/${sealed.id}`
    await staff.visit(path)
    await staff.submit(`${path}/take`)
    await staff.visit(path)
    await staff.submit(`${path}/reply`, { reason: '示例回复' })
    expect((await status(sealed.code)).messages).toMatchObject([
      { kind: 'reply', role: 'institution', unit: '示例律师事务所' },
    ])
  })

  test('a message stands in the inbox until it is answered; whoever decides by an older page is told', async () => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const { id, path, code } = await consultation(volunteer)
    await follow(centre, code, { act: 'message', words: '还有一件事' })
    aMinuteLater()
    const late = await volunteer.submit(`${path}/close`, { reason: '示例答复' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('>示例答复</textarea>')
    expect(late.text).toContain('还有一件事')
    const inbox = (await volunteer.visit('/desk?show=asked')).text
    expect(inbox).toContain('>有新要求 1</a>')
    expect(inbox).toContain('申请人有留言')
    expect(inbox.match(/\/desk\/requests\//g)).toHaveLength(1)
    await volunteer.visit(path)
    await volunteer.submit(`${path}/reply`, { reason: '知道了' })
    expect(await asked(id)).toBe(null)
    expect((await volunteer.visit('/desk')).text).toContain('>有新要求 0</a>')
    expect(await status(code)).toMatchObject({
      state: 'received',
      messages: [{ kind: 'message' }, { kind: 'reply' }],
    })
  })

  test('who waits for a word comes before what is finished, and a withdrawn request can only be looked at', async () => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const [withdrawn, waits] = [await consultation(volunteer), await consultation(volunteer)]
    await follow(centre, withdrawn.code, { act: 'withdraw', words: '不办了' })
    await follow(centre, waits.code, { act: 'message', words: '示例' })
    const inbox = (await volunteer.visit('/desk')).text
    expect(inbox.indexOf(waits.id)).toBeLessThan(inbox.indexOf(withdrawn.id))
    const { text } = await volunteer.visit(withdrawn.path)
    expect(text).toContain('法律咨询 · 已撤回')
    for (const act of ['close', 'contact', 'reply', 'take']) expect(text).not.toContain(`/${act}"`)
    expect((await volunteer.submit(`${withdrawn.path}/close`, { reason: '示例', version: '3' })).status).toBe(
      409,
    )
  })

  test('a wish for deletion stays until it is decided: kept for now with words, or erased by an administrator (Codes, Art. 19)', async () => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const supervisor = await newStaff(centre, 's', 'supervisor')
    const administrator = await newStaff(centre, 'a', 'administrator')
    const { id, path, code } = await consultation(volunteer)
    await follow(centre, code, { act: 'erase', words: '' })
    aMinuteLater()
    await volunteer.visit(path)
    expect((await volunteer.submit(`${path}/keep`, { reason: '示例' })).status).toBe(409)
    await volunteer.visit(path)
    await volunteer.submit(`${path}/reply`, { reason: '已转主管' })
    expect(await asked(id)).toBe('erase')

    aMinuteLater()
    const erase = `/desk/records/erase/${id}`
    const shown = (await supervisor.visit(path)).text
    expect(shown).toContain('至少保存到 2028-04-30')
    expect(shown).not.toContain(erase)
    expect((await administrator.visit(path)).text).toContain(erase)
    expect((await supervisor.submit(`${path}/keep`, { reason: '两年内须保存' })).status).toBe(303)
    expect(await asked(id)).toBe(null)
    expect((await status(code)).messages.at(-1)).toMatchObject({ kind: 'reply', text: '两年内须保存' })
    await supervisor.visit(path)
    expect((await supervisor.submit(`${path}/keep`, { reason: '示例' })).status).toBe(409)

    await follow(centre, code, { act: 'erase', words: '' })
    await administrator.visit(erase)
    await administrator.submit(erase, { reason: 'applicant', confirmed: 'yes' })
    expect((await centre.ask(code, '1234')).status).toBe(404)
    const { text } = await administrator.visit(path)
    expect(text).toContain('已删除')
    for (const gone of ['已转主管', erase]) expect(text).not.toContain(gone)
  })

  test('the appraisal is shown with its words', async () => {
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const { path, code } = await consultation(volunteer)
    await volunteer.submit(`${path}/close`, { reason: '示例答复' })
    await follow(centre, code, { act: 'appraise', level: 'very-satisfied', words: '说得清楚' })
    const { text } = await volunteer.visit(path)
    expect(text).toContain('很满意')
    expect(text).toContain('说得清楚')
    expect(await db.selectFrom('appraisal').select(['account', 'service_id', 'level']).execute()).toEqual([
      { account: 'v', service_id: 'consultation', level: 'very-satisfied' },
    ])
  })

  test('what staff wrote before there were messages is still read', async () => {
    const { id, code } = await consultation()
    const earlier = { state: 'declined', reason: '旧的理由' } as const
    await db.updateTable('request').set(earlier).where('id', '=', id).execute()
    expect((await status(code)).messages).toMatchObject([{ kind: 'reason', text: '旧的理由' }])
  })
})
