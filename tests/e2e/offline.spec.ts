import { expect } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, key, t, tab } from './touch.ts'

test('with the cable out a kiosk that starts anew still searches laws and lawyers', async ({
  site,
  open,
}) => {
  const first = await open()
  await site.stopCentre(true)
  await first.kill()
  const { page } = await open()
  await begin(page)

  await test.step('an everyday problem is one touch from the articles', async () => {
    await button(page, new RegExp(t.problems.injury.name)).first().tap()
    await expect(page.getByRole('status')).toContainText('找到')
    await tab(page, 'law').tap()
    await button(page, /工伤保险条例/)
      .first()
      .tap()
    await expect(page.getByText(t.law.digestTitle)).toBeVisible()
    await expect(page.getByText(t.lawStatus['in-force']).first()).toBeVisible()
  })

  await test.step('an article is found by its number', async () => {
    await button(page, t.law.jump).tap()
    const pad = page.getByRole('dialog', { name: t.law.jump })
    for (const digit of '14') await pad.getByRole('button', { name: digit, exact: true }).tap()
    await button(page, t.law.jumpGo).tap()
    await expect(page.locator('[data-target="true"]')).toContainText('第十四条')
    await expect(page.locator('[data-target="true"]')).toBeInViewport()
  })

  await test.step('a number the law does not have is said in words', async () => {
    await button(page, t.law.jump).tap()
    const pad = page.getByRole('dialog', { name: t.law.jump })
    for (const digit of '999') await pad.getByRole('button', { name: digit, exact: true }).tap()
    await button(page, t.law.jumpGo).tap()
    await expect(page.getByText(t.law.jumpMissing('999'))).toBeVisible()
    await button(page, t.bar.close).tap()
  })

  await test.step('a lawyer of the district, and the card with number, years and office', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.home.lawyers)).first().tap()
    await expect(page.getByText(/^找到 \d+ 位$/)).toBeVisible()
    await button(page, t.search.filtersOn(1)).tap()
    await page.getByRole('radio', { name: /^黄浦区/ }).tap()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^看结果/ })
      .tap()
    await button(page, new RegExp(t.kinds.lawyer)).first().tap()
    await expect(page.getByText(t.lawyer.certificate)).toBeVisible()
    await expect(page.getByText(t.lawyer.sampleTitle)).toBeVisible()
  })
})

test('asking for a request with the cable out says so and what to do', async ({ site, open }) => {
  const { page } = await open()
  await site.stopCentre()
  await begin(page)
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.code, '0000000000000')
  await key(page, t.mine.tail, '5678')
  await button(page, t.mine.find).tap()
  await expect(page.getByText(t.mine.offline)).toBeVisible()
  await expect(page.getByText(t.mine.notHere)).toBeVisible()
})
