import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../../database.ts'
import { submission, type TestCentre, testCentre } from '../../../testCentre.ts'
import { databaseKinds } from '../../../testDatabases.ts'
import { newStaff } from '../../../testStaff.ts'

describe.each(await databaseKinds())('taking requests, on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const send = async (desk: string, institutionId = '') => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'mediation',
      serviceName: '人民调解',
      desk,
      institutionId,
      periods: ['mediation.contact'],
      lines: [],
    }
    const request = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', request.bytes)
    return { ...request, path: `/desk/requests/${request.id}` }
  }
  const state = async (code: string) => (await (await centre.ask(code, '1234')).json()).state
  const audited = async (id: string) => {
    const opened = await openDatabase(centre.dir, centre.databaseUrl)
    if (!opened.ok) throw new Error(opened.code)
    const lines = await opened.value
      .selectFrom('audit')
      .select(['who', 'what', 'detail'])
      .where('request_id', '=', id)
      .where('what', 'not in', ['viewed', 'received'])
      .execute()
    await opened.value.destroy()
    return lines.map(({ who, what, detail }) => `${who} ${what} ${detail}`.trim()).sort()
  }

  test('what nobody took cannot be answered; who took it can, and nobody else takes it', async () => {
    const { id, path, code } = await send('volunteer')
    const [first, second] = [
      await newStaff(centre, 'first', 'volunteer'),
      await newStaff(centre, 'second', 'volunteer'),
    ]
    await second.visit(path)
    const shown = await first.visit(path)
    expect(shown.text).not.toContain(`${path}/close`)
    const early = await first.submit(`${path}/close`, { reason: '示例答复' })
    expect([early.status, await state(code)]).toEqual([409, 'received'])
    expect(early.text).toContain('请先领取')

    await first.visit(path)
    expect((await first.submit(`${path}/take`)).status).toBe(303)
    // The second had the page from before.
    const late = await second.submit(`${path}/take`)
    expect(late.status).toBe(409)
    expect(late.text).toContain('其他工作人员')
    expect(late.text).not.toContain(`${path}/take`)
    // Forms nobody showed them, in the right version.
    for (const act of ['take', 'release', 'close'])
      expect((await second.submit(`${path}/${act}`, { reason: '示例' })).status).toBe(409)
    expect(await state(code)).toBe('received')

    await first.visit(path)
    expect((await first.submit(`${path}/close`, { reason: '示例答复' })).status).toBe(303)
    expect(await state(code)).toBe('closed')
    expect(await audited(id)).toEqual(['first closed', 'first taken'])
  })

  test('of people who take a request at the same moment exactly one has it', async () => {
    const names = ['first', 'second', 'third', 'fourth']
    const pages = await Promise.all(names.map((name) => newStaff(centre, name, 'volunteer')))
    // Several rounds, so that whoever is asked first is not always heard first.
    for (let round = 0; round < 3; round++) {
      const { id, path } = await send('volunteer')
      await Promise.all(pages.map((page) => page.visit(path)))
      const answers = await Promise.all(pages.map((page) => page.submit(`${path}/take`)))
      expect(answers.map(({ status }) => status).sort()).toEqual([303, 409, 409, 409])
      const winner = names[answers.findIndex(({ status }) => status === 303)]
      expect(await audited(id)).toEqual([`${winner} taken`])
      for (const { status, text } of answers) if (status === 409) expect(text).toContain('其他工作人员')
      expect((await pages[0]?.visit(path))?.text).toContain(
        winner === 'first' ? `${path}/release` : `${winner}（示例）`,
      )
    }
  })

  test('what is given back is free again; a form sent twice changes nothing', async () => {
    const { id, path } = await send('institution', 'inst-1')
    const first = await newStaff(centre, 'first', 'institution', 'inst-1')
    const second = await newStaff(centre, 'second', 'institution', 'inst-1')
    await first.visit(path)
    await first.submit(`${path}/take`)
    const { text } = await first.visit(path)
    const version = text.match(/name="version" value="(\d+)"/)?.[1] ?? ''
    expect((await first.submit(`${path}/release`)).status).toBe(303)
    await second.visit(path)
    expect((await second.submit(`${path}/take`)).status).toBe(303)
    await first.visit('/desk')
    expect((await first.submit(`${path}/release`, { version })).status).toBe(409)
    expect(await audited(id)).toEqual(['first released', 'first taken', 'second taken'])
  })

  test('a supervisor decides what another took, and gives it back for them', async () => {
    const { path, code } = await send('volunteer')
    const volunteer = await newStaff(centre, 'v', 'volunteer')
    const supervisor = await newStaff(centre, 's', 'supervisor')
    await volunteer.visit(path)
    await volunteer.submit(`${path}/take`)
    await supervisor.visit(path)
    expect((await supervisor.submit(`${path}/release`)).status).toBe(303)
    await supervisor.visit(path)
    expect((await supervisor.submit(`${path}/decline`, { reason: '不属于咨询' })).status).toBe(303)
    expect(await state(code)).toBe('declined')
    const done = await volunteer.visit(path)
    expect(done.text).not.toContain(`${path}/take`)
    expect((await volunteer.submit(`${path}/take`, { version: '4' })).status).toBe(409)
  })

  test('a supervisor assigns what was asked of no institution; only to one there is, and nobody else does', async () => {
    const { id, path, code } = await send('institution')
    const supervisor = await newStaff(centre, 's', 'supervisor')
    const member = await newStaff(centre, 'm', 'institution', 'inst-1')
    expect((await supervisor.visit('/desk?show=unassigned')).text).toContain(path)
    expect((await member.visit('/desk?show=unassigned')).text).not.toContain(path)
    await supervisor.visit(path)
    expect((await supervisor.submit(`${path}/assign`, { institution: 'inst-0' })).status).toBe(422)
    await supervisor.visit(path)
    expect((await supervisor.submit(`${path}/assign`, { institution: 'inst-1' })).status).toBe(303)
    expect(await (await centre.ask(code, '1234')).json()).toMatchObject({ institutionName: '示例律师事务所' })
    await member.visit(path)
    expect((await member.submit(`${path}/take`)).status).toBe(303)
    await member.visit(path)
    expect((await member.submit(`${path}/assign`, { institution: 'inst-1' })).status).toBe(409)
    expect(await audited(id)).toEqual(['m taken', 's assigned inst-1'])
    // A complaint stays with the bureau.
    const complaint = await send('supervisor')
    await supervisor.visit(complaint.path)
    const refused = await supervisor.submit(`${complaint.path}/assign`, { institution: 'inst-1' })
    expect(refused.status).toBe(409)
  })

  test('the inbox: mine, free and taken by others, with the working days that are left', async () => {
    const [a, b, c] = [await send('volunteer'), await send('volunteer'), await send('volunteer')]
    const me = await newStaff(centre, 'me', 'volunteer')
    const other = await newStaff(centre, 'other', 'volunteer')
    await me.visit(a.path)
    await me.submit(`${a.path}/take`)
    await other.visit(b.path)
    await other.submit(`${b.path}/take`)
    const inbox = await me.visit('/desk')
    for (const label of ['全部 3', '我的 1', '待领取 1', '他人已领 1'])
      expect(inbox.text).toContain(`>${label}</a>`)
    expect(inbox.text).not.toContain('待分派')
    expect(inbox.text).toContain('other（示例） 已领取')
    // Asked on 30 April; the holiday until 5 May does not count.
    expect(inbox.text).toContain('2026-05-08 <span>还有3个工作日</span>')
    for (const [show, own] of [
      ['mine', a],
      ['taken', b],
      ['free', c],
    ] as const) {
      const { text } = await me.visit(`/desk?show=${show}`)
      expect([...text.matchAll(/\/desk\/requests\/([0-9a-f-]+)/g)].map(([, id]) => id)).toEqual([own.id])
    }
    centre.clock.now = new Date('2026-05-11T02:00:00.000Z')
    await me.signIn('示例-口令-1234567890', 'me')
    expect((await me.visit('/desk')).text).toContain('<b class="overdue">已逾期2个工作日</b>')
  })
})
