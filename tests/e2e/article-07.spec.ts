import { join } from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { formatDate } from '../../renderer/i18n/format.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { pulled, test } from './kioskTest.ts'
import { begin, button, key, t, typeChinese } from './touch.ts'

const dayMs = 86_400_000

const notice = (title: string) => `---
id: ${title}
title: ${title}
kind: notice
source: 示例区司法局
important: true
date: ${dateInChina(new Date())}
sample: true
---

示例通知的正文。
`

test('Arts 7, 14: what is important reaches a kiosk in use by itself, and disturbs nobody; an article shows its interpretations', async ({
  site,
  open,
}) => {
  const { page, close } = await open()
  const banner = page.getByRole('list', { name: t.information.now })
  const publish = (title: string) => site.publish('示例', { 'news/900.md': notice(title) })
  await publish('示例通知甲')
  await expect(banner.getByRole('button', { name: /示例通知甲/ })).toBeVisible({ timeout: 60_000 })
  await begin(page)
  await expect(banner.getByRole('button', { name: /示例通知甲/ })).toBeVisible()

  await test.step('somebody who is typing goes on typing', async () => {
    await button(page, t.home.searchHint).tap()
    await key(page, t.search.label, 'gong')
    await publish('示例通知乙')
    await pulled(site, 3)
    await typeChinese(page, t.search.label, [['zi', '工资']])
    await expect(page.getByRole('textbox', { name: t.search.label })).toHaveValue('工资')
    const second = banner.getByRole('button', { name: /示例通知乙/ })
    // A home screen shows what was important when it opened: the host may have been a moment behind its files.
    await expect(async () => {
      await button(page, t.bar.help).tap()
      await button(page, t.bar.home).tap()
      await expect(second).toBeVisible({ timeout: 5000 })
    }).toPass()
    await second.tap()
    await expect(page.getByText('示例通知的正文。')).toBeVisible()
    await button(page, t.bar.home).tap()
  })

  await test.step('the important comes first, one kind can be looked at alone', async () => {
    await button(page, new RegExp(t.home.news)).tap()
    const cards = page.locator('.card-button')
    await expect(cards.first()).toContainText('示例通知乙')
    await expect(cards.first()).toContainText(t.information.important)
    await page.getByRole('radio', { name: new RegExp(t.documents.kinds.interview) }).tap()
    await expect(cards).toHaveCount(2)
    await cards.first().tap()
    await expect(page.getByRole('heading', { name: t.documents.kinds.interview, exact: true })).toBeVisible()
    await expect(page.locator('.document-text')).toContainText('您有什么，想给谁')
    await button(page, t.bar.back).tap()
    await page.getByRole('radio', { name: new RegExp(t.documents.kinds.interpretation) }).tap()
    await expect(cards.first()).toContainText('示例区法律援助中心')
    await cards.first().tap()
  })

  await test.step('from an interpretation to its article, where it stands too', async () => {
    await button(page, /法律援助法》第四十二条/).tap()
    const article = page.locator('.law-article', { hasText: '第四十二条' })
    await article
      .getByRole('list', { name: t.law.interpretationsOf('第四十二条') })
      .getByRole('button')
      .tap()
    await expect(page.getByRole('heading', { name: '哪些人申请法律援助，不再查家里的收入' })).toBeVisible()
    await close()
  })

  await test.step('content that has not come anew for long says so, and whom to ask', async () => {
    await site.stopCentre()
    const state = new Database(join(site.kioskDir, 'state.db'))
    state.prepare('UPDATE pointer SET published_at = ?').run(new Date(Date.now() - 40 * dayMs).toISOString())
    state.close()
    const { page } = await open()
    await begin(page)
    const old = async () => {
      await expect(page.getByText(t.asOf.stale(40))).toBeVisible()
      await expect(page.getByText(/请先打 12348/)).toBeVisible()
      await expect(page.locator('.top-bar-as-of')).toBeVisible()
    }
    await old()
    for (const door of [t.home.map, t.guide.title, t.calculators.title, t.home.laws, t.home.more]) {
      await button(page, new RegExp(`^${door}`)).tap()
      await expect(page.getByRole('heading', { name: t.home.title })).toBeHidden()
      await old()
      if (door !== t.home.more) await button(page, t.bar.home).tap()
    }
    await button(page, /^人民调解/).tap()
    await button(page, t.service.begin).waitFor()
    await old()
    await button(page, t.take.button).tap()
    const published = formatDate(dateInChina(new Date(Date.now() - 40 * dayMs)), 'zh-CN')
    await expect(page.locator('.take-words')).toContainText(t.asOf.day(published))
    await button(page, t.bar.close).tap()
    await button(page, t.bar.help).tap()
    await expect(page.getByRole('heading', { name: t.help.title })).toBeVisible()
    await expect(page.getByText(t.asOf.stale(40))).toBeHidden()
  })
})
