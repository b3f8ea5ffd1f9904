import { expect } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, key, openTab, reserve, t, typeChinese } from './touch.ts'

test('Arts 10, 26: law files in, a law found and read; a reservation made with the cable out reaches the desk once and is answered', async ({
  site,
  open,
  staff,
}) => {
  let { page, kill } = await open()

  await test.step('search by touch, with the keyboard of the screen, and read the article', async () => {
    await begin(page)
    await button(page, t.home.searchHint).tap()
    await typeChinese(page, t.search.label, [['lihun', '离婚']])
    await button(page, t.search.go).tap()
    await openTab(page, 'law')
    const hit = button(page, /民法典.*第一千零七十九条/).first()
    await hit.tap()
    await expect(page.getByText(t.law.digestTitle).first()).toBeVisible()
    await expect(page.getByText('第一千零七十九条').first()).toBeInViewport()
  })

  let receipt = { code: '', lawyer: '' }
  await test.step('reserve a lawyer while the centre is stopped', async () => {
    await site.stopCentre()
    await button(page, t.bar.home).tap()
    receipt = await reserve(page)
    await expect(page.getByText(t.receipt.saved)).toBeVisible()
    await expect(page.getByText(new RegExp(`^由${receipt.lawyer}.*联系您$`))).toBeVisible()
    await expect(page.getByText(t.reserve.riskFree)).toBeVisible()
  })

  await test.step('the power goes; the kiosk comes back with the request still there', async () => {
    await kill()
    ;({ page, kill } = await open())
    await begin(page)
    await button(page, new RegExp(t.home.mine)).tap()
    await key(page, t.mine.code, receipt.code)
    await key(page, t.mine.tail, '5678')
    await button(page, t.mine.find).tap()
    await expect(page.getByText(t.mine.waiting)).toBeVisible()
    await expect(page.getByText(t.mine.waitingBody)).toBeVisible()
  })

  await test.step('the centre is back: the request is on the desk, once, with both due dates; what lay open meanwhile stays open', async () => {
    await button(page, t.take.button).tap()
    const slip = await page.getByRole('dialog', { name: t.take.title }).elementHandle()
    await site.startCentre()
    await expect(page.getByText(t.mine.delivered)).toBeVisible({ timeout: 60_000 })
    expect(await slip?.isVisible()).toBe(true)
    await button(page, t.bar.close).tap()
    await expect(page.getByText(t.mine.lawyerStates.states.received)).toBeVisible()
    await expect(page.getByText(t.receipt.due.decide)).toBeVisible()
    await expect(page.getByText(t.receipt.due.schedule)).toBeVisible()
  })

  await test.step('the staff accept and fix time and place', async () => {
    const { pages, end } = await atDesk(staff, site)
    const requests = pages.getByRole('link', { name: new RegExp(desk.kinds['lawyer-reservation'] ?? '') })
    await expect(requests).toHaveCount(1)
    await requests.click()
    await expect(pages.getByText('张三')).toBeVisible()
    await pages.getByRole('button', { name: desk.accept, exact: true }).click()
    await pages.getByLabel(desk.time, { exact: true }).fill('2099-01-05T10:00')
    await pages.getByLabel(desk.place).fill('示例路1号 二楼')
    await pages.getByRole('button', { name: desk.schedule, exact: true }).click()
    await expect(pages.getByRole('heading', { name: desk.meeting })).toBeVisible()
    await end()
  })

  await test.step('the kiosk shows the answer', async () => {
    await button(page, t.mine.again).tap()
    await expect(page.getByText(t.mine.lawyerStates.states.scheduled)).toBeVisible()
    await expect(page.getByText('示例路1号 二楼')).toBeVisible()
    await expect(page.getByText(receipt.lawyer)).toBeVisible()
  })
})
