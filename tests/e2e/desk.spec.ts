import { expect } from '@playwright/test'
import { addAccount } from '../support/account.ts'
import { apply } from './contentDesk.ts'
import { atDesk } from './desk.ts'
import { deskFaults, deskLanguages, walkDesk } from './deskWalk.ts'
import { axeFaults } from './faults.ts'
import { test } from './kioskTest.ts'
import { consult } from './services.ts'
import { begin } from './touch.ts'

test('on a telephone no page of the desk scrolls sideways, cuts off text, has small targets or fails axe', async ({
  open,
  site,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)
  const editor = await atDesk(staff, site, await addAccount(site, 'zhang', 'editor'))
  await apply(editor.pages, 'notice', {
    title: '示例：周六免费讲遗嘱',
    source: '示例司法局',
    body: '周六上午九点，在示例路1号。',
  })
  await editor.end()
  const { pages, end } = await atDesk(staff, site)
  const faults: string[] = []
  for (const language of deskLanguages) {
    await pages.goto(new URL(`/desk/language/${language}`, site.centreUrl).href)
    await walkDesk(pages, ['telephone'], async (name, device) => {
      // The structure is the same in every language, and on a computer: `npm run pictures` looks there too.
      const axe = language === 'zh-CN' ? await axeFaults(pages) : []
      for (const fault of [...(await deskFaults(pages, device)), ...axe])
        faults.push(`${name}, ${language}: ${fault}`)
    })
  }
  expect(faults).toEqual([])
  await end()
})
