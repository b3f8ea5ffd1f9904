import { expect, type Page } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

const choose = (page: Page, name: string) => page.locator('label').filter({ hasText: name }).first().tap()

test('Arts 2, 28, 29, 30: a service only content knows is asked for like any other, and a complaint reaches the bureau; both are free', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)

  await test.step('no code knows the service; it is free and asks what its definition asks', async () => {
    await button(page, new RegExp(t.home.more)).tap()
    await button(page, /请人来讲法/).tap()
    await expect(page.getByText('讲座不收费。')).toBeVisible()
    await expect(page.getByText(t.service.noPeriod)).toBeVisible()
    await button(page, t.service.begin).tap()
    await choose(page, '遗嘱和继承')
    await button(page, t.bar.next).tap()
    await choose(page, '二十人以内')
    await button(page, t.bar.next).tap()
    await expect(page.getByText(t.service.share('公共法律服务中心'))).toBeVisible()
    await signAndSend(page)
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('a complaint names its other channels and reaches the bureau', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.home.more)).tap()
    await button(page, /投诉和建议/).tap()
    await expect(page.getByText(/打电话：12348/)).toBeVisible()
    await expect(page.getByText(/写信：/)).toBeVisible()
    await button(page, t.service.begin).tap()
    await choose(page, '志愿者')
    await choose(page, '投诉')
    await button(page, t.bar.next).tap()
    await typeChinese(page, '您的意见', [['gongzi', '工资']])
    await button(page, t.bar.next).tap()
    await signAndSend(page)
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the desk has both, with what was chosen in words', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /请人来讲法/ }).click()
    await expect(pages.getByText('遗嘱和继承')).toBeVisible()
    await pages.getByRole('link', { name: desk.back }).click()
    await pages.getByRole('link', { name: /投诉和建议/ }).click()
    await expect(pages.getByText('志愿者', { exact: true })).toBeVisible()
    await end()
  })
})
