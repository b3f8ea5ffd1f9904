import type { Browser, Page } from '@playwright/test'
import { apply } from '../e2e/contentDesk.ts'
import { atDesk } from '../e2e/desk.ts'
import { deskFaults, deskLanguages, devices, walkDesk } from '../e2e/deskWalk.ts'
import { axeFaults } from '../e2e/faults.ts'
import { addAccount } from '../support/account.ts'
import type { Site } from '../support/site.ts'

/** Takes and measures the pages of the desk as its first account sees them. */
export async function eachDeskPage(
  browser: Browser,
  site: Site,
  take: (page: Page, name: string) => Promise<void>,
  say: (where: string, faults: readonly string[]) => void,
): Promise<void> {
  const editor = await atDesk(browser, site, await addAccount(site, 'zhang', 'editor'))
  await apply(editor.pages, 'notice', {
    title: '示例：周六免费讲遗嘱',
    source: '示例司法局',
    body: '周六上午九点，在示例路1号。',
  })
  await editor.end()
  const { pages, end } = await atDesk(browser, site)
  for (const language of deskLanguages) {
    await pages.goto(new URL(`/desk/language/${language}`, site.centreUrl).href)
    await walkDesk(pages, devices, async (name, device) => {
      await take(pages, `${name}, ${language}`)
      say(`${name}, ${language}`, [...(await deskFaults(pages, device)), ...(await axeFaults(pages))])
    })
  }
  await end()
}
