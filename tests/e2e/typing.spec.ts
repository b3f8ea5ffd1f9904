import { expect } from '@playwright/test'
import { lookTest } from './kioskTest.ts'
import { begin, button, key, t } from './touch.ts'

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
