import { expect } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, key, openTab, t } from './touch.ts'

test('Arts 10, 11, 13: with the cable out a kiosk that starts anew still searches laws and lawyers, and shows news, interviews, cases and Q&A', async ({
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
    await openTab(page, 'law')
    await button(page, /工伤保险条例/)
      .first()
      .tap()
    await expect(page.getByText(t.law.digestTitle)).toBeVisible()
    await expect(page.getByText(t.lawStatus['in-force']).first()).toBeVisible()
  })

  await test.step('an article is found by its number', async () => {
    await button(page, t.law.jump).tap()
    const pad = page.getByRole('dialog', { name: t.law.jump })
    await button(page, t.law.jumpGo).tap()
    await expect(page.getByText(t.law.jumpEmpty)).toBeVisible()
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
    await button(page, t.bar.home).tap()
  })

  await test.step('a news item and an interview open from their list', async () => {
    await button(page, new RegExp(t.home.news)).tap()
    for (const [kind, title, says] of [
      ['news', '年底讨薪绿色通道开通', /讨薪/],
      ['interview', '公证员访谈：立遗嘱以前，先想清楚三件事', /遗嘱/],
    ] as const) {
      await page.getByRole('radio', { name: new RegExp(t.documents.kinds[kind]) }).tap()
      await button(page, new RegExp(title)).tap()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(page.locator('main p').filter({ hasText: says }).first()).toBeVisible()
      await button(page, t.bar.back).tap()
    }
    await button(page, t.bar.home).tap()
  })

  await test.step('a case and a Q&A are found, each with the articles it names', async () => {
    await button(page, t.home.searchHint).tap()
    for (const [kind, words, title, article] of [
      ['case', '讨回工资', '分包老板失联，二十名工友向总包讨回工资', /保障农民工工资支付条例》第三十条/],
      ['qa', '拖欠工资', '老板拖欠工资怎么办？', /劳动合同法》第八十五条/],
    ] as const) {
      await page.getByRole('textbox', { name: t.search.label }).fill(words)
      await button(page, t.search.go).tap()
      await openTab(page, kind)
      await button(page, new RegExp(title)).first().tap()
      await expect(page.getByRole('heading', { name: title })).toBeVisible()
      await expect(button(page, article)).toBeVisible()
      await button(page, t.bar.back).tap()
    }
  })

  await test.step('asking for a request says that nobody can be asked now, and what to do', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.home.mine)).tap()
    await key(page, t.mine.code, '0000000000000')
    await key(page, t.mine.tail, '5678')
    await button(page, t.mine.find).tap()
    await expect(page.getByText(t.mine.offline)).toBeVisible()
    await expect(page.getByText(t.mine.notHere)).toBeVisible()
  })
})
