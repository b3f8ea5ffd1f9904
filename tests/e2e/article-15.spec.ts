import { expect, type Locator, type Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { test } from './kioskTest.ts'
import { openService } from './services.ts'
import { begin, button, t } from './touch.ts'

/** Moves the focus on by Tab until it is on `target`. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never reached ${target}`)
}

test('Art. 15: the touch screen names the other channels, and serves who uses keys instead of touch, English or larger text', async ({
  open,
}) => {
  const { page } = await open()
  await begin(page)

  await test.step('the hotline, the staff of the hall and the site for the phone are one touch away', async () => {
    await button(page, t.bar.help).tap()
    for (const words of [t.help.staff, t.help.line, t.help.web])
      await expect(page.getByRole('heading', { name: words })).toBeVisible()
    await expect(page.getByRole('img', { name: t.help.webQr })).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('an article is found and opened with keys alone', async () => {
    await tabTo(page, button(page, t.home.searchHint))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('textbox', { name: t.search.label })).toBeFocused()
    await page.keyboard.insertText('劳动合同法第四十七条')
    await page.keyboard.press('Enter')
    const article = button(page, /劳动合同法.*第四十七条/).first()
    await article.waitFor()
    await tabTo(page, article)
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-target="true"]')).toContainText('第四十七条')
  })

  await test.step('language and text size change where the person stands, and nothing is lost', async () => {
    await button(page, t.bar.languageLabel).tap()
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    // The title is the law's own, and is spoken as what it is.
    await expect(page.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'zh-CN')
    const before = await page.locator('[data-target="true"]').evaluate((e) => getComputedStyle(e).fontSize)
    await page.getByRole('button', { name: /^Change text size/ }).tap()
    await page.getByRole('button', { name: /^Change text size/ }).tap()
    await expect
      .poll(() => page.locator('[data-target="true"]').evaluate((e) => getComputedStyle(e).fontSize))
      .not.toBe(before)
    await expect(page.locator('[data-target="true"]')).toContainText('第四十七条')
  })

  await test.step('what is taken away lies open still when the language is changed', async () => {
    await page.getByRole('button', { name: en.bar.home, exact: true }).tap()
    await page.getByRole('button', { name: new RegExp(`^${en.bar.languageLabel}`) }).tap()
    await openService(page, '法律援助')
    await button(page, t.take.button).tap()
    await expect(page.getByRole('dialog', { name: t.take.title })).toBeVisible()
    await button(page, t.bar.languageLabel).tap()
    await expect(page.getByRole('heading', { name: 'Legal aid', level: 1 })).toBeVisible()
    await expect(page.getByRole('dialog', { name: en.take.title })).toContainText('Legal aid costs nothing.')
    await expect(page.getByRole('button', { name: new RegExp(`^${en.bar.languageLabel}`) })).toBeFocused()
  })
})
