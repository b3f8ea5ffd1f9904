import { expect } from '@playwright/test'
import { lookTest } from './kioskTest.ts'
import { begin, button, key, t, typeChinese } from './touch.ts'

lookTest('a rare character of a name is found by its pinyin, by touching alone', async ({ look }) => {
  const page = await look()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await key(page, t.search.label, 'yi')
  await button(page, t.keyboard.more).tap()
  const pages = page.locator('.candidates-pages')
  const rare = pages.getByRole('button', { name: '翊', exact: true })
  await expect(rare).not.toBeInViewport()
  const down = page.locator('.candidates-turn').getByRole('button', { name: t.bar.scrollDown })
  await expect(async () => {
    await down.tap()
    await expect(rare).toBeInViewport({ ratio: 1, timeout: 500 })
  }).toPass()
  await rare.tap()
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('翊')
  await expect(pages).toHaveCount(0)
})

lookTest('without the words of pinyin the keyboard says so, and what to do', async ({ look }) => {
  const page = await look()
  await page.route(/lexicon.*\.bin/, (route) => route.abort())
  await page.reload()
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await key(page, t.search.label, 'gz')
  await expect(page.getByText(t.keyboard.cannotPinyin)).toBeVisible()
  await button(page, t.keyboard.space).tap()
  await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('gz')
})

lookTest('the keyboard goes with the field it types into, whatever led away from it', async ({ look }) => {
  const page = await look()
  const keyboard = page.getByRole('region', { name: t.keyboard.label })
  await begin(page)

  await lookTest.step('from the field of the search to something found', async () => {
    await button(page, t.home.searchHint).tap()
    await typeChinese(page, t.search.label, [['lihun', '离婚']])
    await keyboard.getByRole('button', { name: t.keyboard.enter }).tap()
    const found = page.getByRole('tabpanel').locator('.card-button').first()
    await found.waitFor()
    await expect(keyboard).toBeHidden()
    await page.getByRole('textbox', { name: t.search.label }).tap()
    await expect(keyboard).toBeVisible()
    await found.tap()
    await expect(page.getByRole('textbox', { name: t.search.label })).toHaveCount(0)
    await expect(keyboard).toBeHidden()
    await expect(page.locator('.frame')).toHaveAttribute('data-typing', 'false')
  })

  await lookTest.step('from a question half typed to a guide', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.guide.title)).tap()
    await page.getByRole('textbox', { name: t.guide.say }).tap()
    await expect(keyboard).toBeVisible()
    await page.locator('.guide-cards').getByRole('button').first().tap()
    await expect(page.getByRole('textbox', { name: t.guide.say })).toHaveCount(0)
    await expect(keyboard).toBeHidden()
  })
})

lookTest(
  'a receipt code is mended in its middle: the caret stays where it was among the groups',
  async ({ look }) => {
    const page = await look()
    await begin(page)
    await button(page, new RegExp(t.home.mine)).tap()
    const field = page.getByRole('textbox', { name: t.mine.code })
    await key(page, t.mine.code, 'ACDEFGHJK')
    await expect(field).toHaveValue('ACDE FGHJ K')
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(2, 2))
    await button(page, t.keyboard.backspace).tap()
    await expect(field).toHaveValue('ADEF GHJK')
    await button(page, 'B').tap()
    await expect(field).toHaveValue('ABDE FGHJ K')
    await field.evaluate((input: HTMLInputElement) => input.setSelectionRange(5, 5))
    for (let deleted = 0; deleted < 2; deleted++) await button(page, t.keyboard.backspace).tap()
    await expect(field).toHaveValue('ABDF GHJK')
  },
)
