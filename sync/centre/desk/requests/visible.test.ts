import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browser } from '../../testBrowser.ts'
import { person, submission, type TestCentre, testCentre } from '../../testCentre.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff } from '../../testStaff.ts'

type Who = Awaited<ReturnType<typeof newStaff>>

describe.each(await databaseKinds())('who sees which requests, on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const send = async (serviceName: string, desk: string, institutionId = '') => {
    const { form: _, ...rest } = submission()
    const form = {
      kind: 'service-application',
      serviceId: 'example',
      serviceName,
      desk,
      institutionId,
      periods: [],
      lines: [{ label: '问题', text: `${serviceName}的内容` }],
    }
    const request = await centre.sealed({ ...rest, form }, { kind: form.kind })
    await centre.post('/v1/requests', request.bytes)
    return `/desk/requests/${request.id}`
  }
  const all = async () => ({
    consultation: await send('法律咨询', 'volunteer'),
    ours: await send('公证甲', 'institution', 'inst-1'),
    theirs: await send('公证乙', 'institution', 'inst-2'),
    nobodys: await send('公证丙', 'institution'),
    // About an institution, not for it.
    complaint: await send('投诉', 'supervisor', 'inst-1'),
  })
  type Name = keyof Awaited<ReturnType<typeof all>>

  test.each<[string, Name[], () => Promise<Who>]>([
    ['a volunteer', ['consultation'], () => newStaff(centre, 'v', 'volunteer')],
    ['an institution', ['ours'], () => newStaff(centre, 'i', 'institution', 'inst-1')],
    ['another institution', ['theirs'], () => newStaff(centre, 'j', 'institution', 'inst-2')],
    ['an account without its institution', [], () => newStaff(centre, 'k', 'institution')],
    [
      'a supervisor',
      ['consultation', 'ours', 'theirs', 'nobodys', 'complaint'],
      () => newStaff(centre, 's', 'supervisor'),
    ],
  ])('%s sees these and no others: %s', async (_, seen, signIn) => {
    const paths = await all()
    const page = await signIn()
    const inbox = (await page.visit('/desk')).text
    expect(inbox).toContain(`>全部 ${seen.length}</a>`)
    expect(inbox).toContain(`>待领取 ${seen.length}</a>`)
    for (const [name, path] of Object.entries(paths)) {
      const own = seen.includes(name as Name)
      expect(inbox.includes(path), name).toBe(own)
      const { status, text } = await page.visit(path)
      expect(status, name).toBe(own ? 200 : 404)
      expect(text.includes('的内容'), name).toBe(own)
      if (own) continue
      // The form is this browser's own, from a page it was shown; the address is another's.
      await page.visit('/desk')
      for (const act of ['take', 'release', 'close', 'decline', 'contact'])
        expect((await page.submit(`${path}/${act}`, { version: '1', reason: '示例' })).status).toBe(404)
      expect((await page.submit(`${path}/assign`, { version: '1', institution: 'inst-1' })).status).toBe(404)
      // An act there is not says no more of it either.
      expect((await page.submit(`${path}/none`, { version: '1' })).status).toBe(404)
    }
  })

  test('an editor has no inbox, whoever has not signed in has nothing', async () => {
    const { consultation } = await all()
    const editor = await newStaff(centre, 'e', 'editor')
    expect((await editor.visit(consultation)).status).toBe(403)
    const { status, text, headers } = await editor.visit('/desk')
    expect([status, text]).toEqual([303, ''])
    expect(headers.get('location')).not.toBe('/desk')
    const nobody = browser(centre)
    await nobody.visit('/desk/sign-in')
    expect((await nobody.submit(`${consultation}/take`, { version: '1' })).status).toBe(303)
    expect((await nobody.visit(consultation)).status).toBe(303)
  })

  test('an id that was made up is not found, whatever it holds', async () => {
    const page = await newStaff(centre, 's', 'supervisor')
    for (const id of [randomUUID(), 'none', "'%20or%201=1", 'x'.repeat(90)]) {
      expect((await page.visit(`/desk/requests/${id}`)).status).toBe(404)
      await page.visit('/desk')
      expect((await page.submit(`/desk/requests/${id}/take`, { version: '1' })).status).toBe(404)
    }
  })

  test('who asks is shown to whoever took it, and to no other before', async () => {
    const { consultation } = await all()
    const page = await newStaff(centre, 'v', 'volunteer')
    const free = await page.visit(consultation)
    expect(free.text).toContain('法律咨询的内容')
    for (const secret of [person.name, person.phone]) expect(free.text).not.toContain(secret)
    await page.submit(`${consultation}/take`)
    expect((await page.visit(consultation)).text).toContain(person.name)
    const other = await newStaff(centre, 'w', 'volunteer')
    expect((await other.visit(consultation)).text).not.toContain(person.name)
  })
})
