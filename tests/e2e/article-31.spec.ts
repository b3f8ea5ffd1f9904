import { expect } from '@playwright/test'
import { talkWords } from '../../sync/centre/desk/requests/talk/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { consult } from './services.ts'
import { begin, button, t } from './touch.ts'

const mobile = /1[3-9]\d{9}/

test('Art. 31: an answer is signed with what somebody is, never with a telephone; engaging them is nowhere proposed, complaining is one touch away', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  const code = await consult(page)
  const { pages, end } = await atDesk(staff, site)
  await pages.getByRole('link', { name: /法律咨询/ }).click()

  await test.step('a telephone of one’s own does not get out, and what was written is not lost', async () => {
    await pages.getByLabel(desk.closeNote).fill('示例答复，私下找我：139 0000 1234')
    await pages.getByRole('button', { name: desk.close, exact: true }).click()
    await expect(pages.getByText(talkWords['zh-CN'].noMobile)).toBeVisible()
    await expect(pages.getByLabel(desk.closeNote)).toHaveValue('示例答复，私下找我：139 0000 1234')
    await pages.getByLabel(desk.closeNote).fill('示例答复：可以申请劳动仲裁')
    await pages.getByRole('button', { name: desk.close, exact: true }).click()
    await end()
  })
  await test.step('the kiosk says who answers by what they are, and whose choice the rest is', async () => {
    await button(page, t.receipt.toMine).tap()
    await expect(page.getByText('示例答复：可以申请劳动仲裁')).toBeVisible()
    await expect(page.getByText(new RegExp(`^${t.mine.roles.administrator} · `))).toBeVisible()
    await expect(page.getByText(t.followUp.private)).toBeVisible()
    expect(await page.locator('main').innerText()).not.toMatch(mobile)
    await expect(page.getByRole('button', { name: /聘请|委托|联系志愿者|预约这位/ })).toHaveCount(0)
  })
  await test.step('a complaint about it begins with the receipt filled in (Codes, Art. 30)', async () => {
    await button(page, t.followUp.complain).tap()
    await button(page, t.service.begin).tap()
    await page.locator('label').filter({ hasText: '志愿者' }).first().tap()
    await page.locator('label').filter({ hasText: '投诉' }).first().tap()
    await button(page, t.bar.next).tap()
    const grouped = code.replace(/(.{4})(?=.)/g, '$1 ')
    await expect(page.getByRole('textbox', { name: /办理码/ })).toHaveValue(grouped)
  })
  await test.step('the way back from it leads to the receipt; who goes home finds the request again without keying it in', async () => {
    for (const there of [
      page.locator('label').filter({ hasText: '志愿者' }).first(),
      button(page, t.service.begin),
      page.getByRole('heading', { name: t.mine.title }),
      page.getByRole('heading', { name: t.receipt.title }),
    ]) {
      await button(page, t.bar.back).tap()
      await expect(there).toBeVisible()
    }
    await expect(page.locator('.receipt-code')).toHaveText(code)
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(t.home.mine)).tap()
    await button(page, t.mine.find).tap()
    await expect(page.getByText('示例答复：可以申请劳动仲裁')).toBeVisible()
  })
})
