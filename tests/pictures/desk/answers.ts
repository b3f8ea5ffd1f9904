import type { Page } from '@playwright/test'

type Answer = (pages: Page, known: ReadonlyMap<string, string>, language: string) => Promise<void>

const go = (pages: Page, path: string) => pages.goto(new URL(path, pages.url()).href)
const send = (pages: Page, action: string) =>
  pages.locator(`form[action$="${action}"] button`).first().click()

/** Pages that answer a form: what was wrong in it, and what is shown only once. */
export const answers: readonly (readonly [string, Answer])[] = [
  [
    'a request with a form that was refused',
    async (pages, known) => {
      await go(pages, known.get('request with a message') ?? '')
      const form = pages.locator('form[action$="/close"]')
      await form.locator('[name="reason"]').fill('示例：没有签合同的，满一个月起可以要求双倍工资。')
      await form.locator('[name="cites"]').fill('劳动合同法第九百条')
      await send(pages, '/close')
    },
  ],
  [
    'a penalty with faults',
    async (pages) => {
      await go(pages, '/desk/content/rows/penalty')
      await pages.locator('[name="id"]').fill('pen-999')
      await pages.locator('[name="subject_id"]').fill('inst-999')
      await send(pages, '/penalty')
    },
  ],
  [
    'hot topics with what was found',
    async (pages) => void (await go(pages, `/desk/content/hot?${new URLSearchParams({ q: '工资' })}`)),
  ],
  [
    'found content',
    async (pages) => void (await go(pages, `/desk/content/find?${new URLSearchParams({ q: '劳动' })}`)),
  ],
  [
    'a new account',
    async (pages, _known, language) => {
      await go(pages, '/desk/accounts/new')
      await pages.locator('[name="account"]').fill(`new-${language.toLowerCase()}`)
      await pages.locator('[name="name"]').fill('示例志愿者')
      await pages.locator('[name="role"]').first().check()
      await send(pages, '/accounts')
    },
  ],
  [
    'a password that is refused',
    async (pages) => {
      await go(pages, '/desk/password')
      for (const name of ['current', 'chosen', 'again'])
        await pages.locator(`[name="${name}"]`).fill(`示例：另一句好记的话-${name}`)
      await send(pages, '/password')
    },
  ],
  ['nothing there', async (pages) => void (await go(pages, '/desk/requests/none'))],
]
