import { expect, type Page } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, citizen, key, reserve, t, typeChinese } from './touch.ts'

test.use({ patience: null })

/** Everything of the page that could still hold a word: text, fields, attributes, storage, history, caches. */
const traces = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const fields = [...document.querySelectorAll('input, textarea')].map(
      (field) => (field as HTMLInputElement).value,
    )
    const names = 'caches' in window ? await caches.keys() : []
    return JSON.stringify([
      document.documentElement.outerHTML,
      fields,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
      location.href,
      history.state,
      document.title,
      names,
    ])
  })

async function expectNothingLeft(page: Page, secrets: string[]): Promise<void> {
  await expect(button(page, t.attract.startLabel)).toBeVisible()
  const left = await traces(page)
  for (const secret of secrets) expect(left).not.toContain(secret)
}

test('"End and wipe" leaves nothing of a reservation on the page, and the next person starts afresh', async ({
  open,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, new RegExp(t.bar.sizeLabel)).tap()
  const { code } = await reserve(page)
  await button(page, t.receipt.done).tap()
  await expectNothingLeft(page, ['张三', citizen.idNumber, citizen.phone, code])

  await begin(page)
  await expect(button(page, new RegExp(t.bar.size.normal))).toBeVisible()
  await button(page, new RegExp(t.home.mine)).tap()
  await expect(page.getByRole('textbox', { name: t.mine.code })).toHaveValue('')
})

test('an abandoned search counts down, a touch goes on, and nobody there means it is wiped (WCAG 2.2.1)', async ({
  open,
}) => {
  const { page } = await open()
  await page.clock.install()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await typeChinese(page, t.search.label, [['lihun', '离婚']])
  await button(page, t.search.go).tap()
  await expect(page.getByRole('status')).toContainText('找到')

  // A clock that is set forward is no sign that somebody has gone, and one that is set back none that they are there.
  const now = await page.evaluate(() => Date.now())
  await page.clock.setSystemTime(now + 3_600_000)
  await page.clock.runFor(600)
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('离婚')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await page.clock.setSystemTime(now - 3_600_000)

  await page.clock.fastForward('01:35')
  await button(page, t.idle.stay).tap()
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('离婚')

  // A touch beside the question goes on too, and presses nothing of what the question covers.
  await page.clock.fastForward('01:35')
  const warning = page.getByRole('alertdialog')
  await expect(warning).toContainText(t.idle.title)
  const home = await page.getByRole('button', { name: t.bar.home }).boundingBox()
  if (!home) throw new Error('no way home')
  await page.touchscreen.tap(home.x + home.width / 2, home.y + home.height / 2)
  await page.clock.runFor(600)
  await expect(warning).toBeHidden()
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('离婚')

  await page.clock.fastForward('01:35')
  await expect(warning).toContainText(t.idle.title)
  await page.clock.fastForward('00:31')
  await expectNothingLeft(page, ['离婚协议', '找到'])

  // With keys too the question is answered as it stands.
  await begin(page)
  await page.clock.fastForward('01:35')
  await warning.getByRole('button', { name: t.bar.end }).focus()
  await page.keyboard.press('Enter')
  await expect(button(page, t.attract.startLabel)).toBeVisible()
})

test('a half-filled form of somebody who walked away is asked about after its longer time, and gone with a touch', async ({
  open,
}) => {
  const { page } = await open()
  // Nobody is there to touch the shade away.
  await page.removeLocatorHandler(page.locator('.shade'))
  await page.clock.install()
  await begin(page)
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.code, 'ABCD')
  await page.clock.fastForward('02:30')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await page.clock.fastForward('00:45')
  await expect(page.getByRole('alertdialog')).toContainText(t.idle.title)
  // Whoever comes by may end it as well: the button is still there when the finger leaves it.
  await page.getByRole('alertdialog').getByRole('button', { name: t.bar.end }).tap()
  await expectNothingLeft(page, ['ABCD'])
})
