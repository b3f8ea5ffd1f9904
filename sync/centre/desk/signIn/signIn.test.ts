import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { browser } from '../../testBrowser.ts'
import { type TestCentre, testCentre } from '../../testCentre.ts'
import { runWith } from '../../testCommand.ts'
import { databaseKinds } from '../../testDatabases.ts'
import { newStaff, staffPassword } from '../../testStaff.ts'

const chosen = '一句好记的话，要够十二个字'
const minute = 60_000

describe.each(await databaseKinds())('signing in, on $name', (kind) => {
  let centre: TestCentre
  beforeEach(async () => {
    centre = await testCentre(kind)
  })
  afterEach(() => centre.close())

  const pass = (ms: number) => {
    centre.clock.now = new Date(centre.clock.now.getTime() + ms)
  }

  test('a session ends after eight hours, however much it is used', async () => {
    const page = browser(centre)
    await page.signIn()
    for (let used = 0; used < 16; used++) {
      pass(29 * minute)
      expect((await page.visit('/desk')).status).toBe(200)
    }
    pass(16 * minute - 1000)
    expect((await page.visit('/desk')).status).toBe(200)
    pass(1000)
    expect((await page.visit('/desk')).status).toBe(303)
  })

  test('a session ends half an hour after it was last used', async () => {
    const page = browser(centre)
    await page.signIn()
    pass(29 * minute)
    expect((await page.visit('/desk')).status).toBe(200)
    pass(29 * minute)
    expect((await page.visit('/desk')).status).toBe(200)
    pass(30 * minute)
    expect((await page.visit('/desk')).status).toBe(303)
  })

  test('signing in again ends the session that was open and gives another id', async () => {
    const page = browser(centre)
    await page.signIn()
    const before = page.cookies.get('desk_session') ?? ''
    await page.signIn()
    expect(page.cookies.get('desk_session')).not.toBe(before)
    page.cookies.set('desk_session', before)
    expect((await page.visit('/desk')).status).toBe(303)
  })

  test('five wrong passwords close an account for fifteen minutes, over a restart, known or not, in the same words', async () => {
    const [known, unknown] = [browser(centre), browser(centre)]
    const answers = async (password?: string) => {
      const [a, b] = [await known.signIn(password), await unknown.signIn(password, 'nobody')]
      const words = ({ text }: { text: string }) => text.match(/<p class="notice"[^>]*>(.*?)<\/p>/)?.[1]
      expect(words(b)).toBe(words(a))
      return [a.status, b.status]
    }
    for (let i = 0; i < 5; i++) expect(await answers('wrong')).toEqual([401, 401])
    await centre.restart()
    expect(await answers()).toEqual([429, 429])
    // Trying meanwhile does not make it longer.
    pass(15 * minute - 1000)
    expect(await answers()).toEqual([429, 429])
    pass(1000)
    expect((await known.signIn()).status).toBe(303)
  })

  test('many attempts at once are counted like one after another', async () => {
    const pages = Array.from({ length: 12 }, () => browser(centre))
    const answers = await Promise.all(pages.map((page) => page.signIn('wrong')))
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  })

  test('four mistakes and the right one are forgotten', async () => {
    const page = browser(centre)
    for (let round = 0; round < 2; round++) {
      for (let i = 0; i < 4; i++) await page.signIn('wrong')
      expect((await page.signIn()).status).toBe(303)
    }
  })

  test('everybody changes their own password, which ends their other sessions', async () => {
    const here = await newStaff(centre, 'v', 'volunteer')
    const elsewhere = browser(centre)
    await elsewhere.signIn(staffPassword, 'v')
    const change = async (current: string, one: string, again: string) => {
      await here.visit('/desk/password')
      return (await here.submit('/desk/password', { current, chosen: one, again })).status
    }
    expect(await change(staffPassword, '太短', '太短')).toBe(422)
    expect(await change(staffPassword, chosen, `${chosen}。`)).toBe(422)
    expect(await change(staffPassword, staffPassword, staffPassword)).toBe(422)
    expect(await change('wrong', chosen, chosen)).toBe(401)
    expect((await elsewhere.visit('/desk')).status).toBe(200)
    const before = here.cookies.get('desk_session')
    expect(await change(staffPassword, chosen, chosen)).toBe(303)
    expect(here.cookies.get('desk_session')).not.toBe(before)
    expect((await here.visit('/desk')).status).toBe(200)
    expect((await elsewhere.visit('/desk')).status).toBe(303)
    expect((await elsewhere.signIn(staffPassword, 'v')).status).toBe(401)
    expect((await elsewhere.signIn(chosen, 'v')).status).toBe(303)
  })

  test('whoever administers the desk and lost the password is given one at the machine of the centre', async () => {
    const page = browser(centre)
    for (let i = 0; i < 6; i++) await page.signIn('wrong')
    const args = ['new-password', '--data', centre.dir, '--id']
    const database = { DATABASE_URL: centre.databaseUrl ?? '' }
    const { code, said } = await runWith(database, 'main.ts', ...args, 'staff').ended
    expect(code).toBe(0)
    expect((await page.signIn(said.split('\n')[0])).headers.get('location')).toBe('/desk')
    expect((await page.visit('/desk')).headers.get('location')).toBe('/desk/password')
    expect(await runWith(database, 'main.ts', ...args, 'nobody').ended).toMatchObject({ code: 1 })
  })

  test('a screen left open is no way to guess the password', async () => {
    const page = await newStaff(centre, 'v', 'volunteer')
    const statuses: number[] = []
    for (let i = 0; i < 6; i++) {
      await page.visit('/desk/password')
      const guess = { current: `guess ${i}`, chosen, again: chosen }
      statuses.push((await page.submit('/desk/password', guess)).status)
    }
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429])
  })
})
