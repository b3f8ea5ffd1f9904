import type { Browser, Page } from '@playwright/test'
import { en } from '../../../sync/centre/desk/words.en.ts'
import { zh } from '../../../sync/centre/desk/words.zh.ts'
import { atDesk } from '../../e2e/desk.ts'
import { type Device, deskFaults, deskLanguages, devices, seeOn, walkDesk } from '../../e2e/deskWalk.ts'
import { axeFaults } from '../../e2e/faults.ts'
import { answers } from './answers.ts'
import type { fullDesk } from './fullDesk.ts'

type FullDesk = Awaited<ReturnType<typeof fullDesk>>

/** Takes and measures the pages of a desk that is full, as its first account sees them, and those before the sign-in. */
export async function eachDeskPage(
  browser: Browser,
  { site, pages: known }: Pick<FullDesk, 'site' | 'pages'>,
  take: (page: Page, name: string) => Promise<void>,
  say: (where: string, faults: readonly string[]) => void,
): Promise<void> {
  const { pages, end } = await atDesk(browser, site)
  const context = await browser.newContext()
  const outside = await context.newPage()
  for (const language of deskLanguages) {
    const see = (of: Page) => async (name: string, device: Device) => {
      await take(of, `${name}, ${language}`)
      say(`${name}, ${language}`, [...(await deskFaults(of, device)), ...(await axeFaults(of))])
    }
    for (const page of [outside, pages])
      await page.goto(new URL(`/desk/language/${language}`, site.centreUrl).href)
    await signIns(outside, language, see(outside))
    await walkDesk(pages, devices, see(pages), known)
    for (const [name, answer] of answers) {
      await answer(pages, known, language)
      await seeOn(pages, devices, name, see(pages))
    }
  }
  await context.close()
  await end()
}

const attempts = 5

/** The page to sign in, once a password was wrong, and once the account is closed for a while. */
async function signIns(
  pages: Page,
  language: (typeof deskLanguages)[number],
  see: (name: string, device: Device) => Promise<void>,
): Promise<void> {
  const words = language === 'en' ? en : zh
  await seeOn(pages, devices, 'sign in', see)
  for (let n = 0; n <= attempts; n++) {
    await pages.getByLabel(words.account).fill(`nobody-${language}`)
    await pages.getByLabel(words.password).fill('示例：记错了的口令')
    await pages.getByRole('button', { name: words.signIn, exact: true }).click()
    if (n === 0) await seeOn(pages, devices, 'sign in, wrong', see)
  }
  await seeOn(pages, devices, 'sign in, closed', see)
}
