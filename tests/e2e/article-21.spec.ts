import { expect, type Page } from '@playwright/test'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { begin, button, signAndSend, t } from './touch.ts'

const choose = (page: Page, name: string) =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first()
    .tap()

/** Each service with what its own page must say and the choices of each step. */
const services = [
  {
    article: 22,
    name: '法律援助',
    says: [
      '法律援助不收费。',
      /提前|七天以内/,
      '经济困难的证明或承诺',
      /7 日内，依据《中华人民共和国法律援助法》第43条/,
    ],
    steps: [['有'], ['要工资、劳动报酬'], ['没有证明，愿意承诺'], ['还没有打官司'], []],
  },
  {
    article: 24,
    name: '司法鉴定',
    says: [/先问法院/, /3 个工作日内，依据.*第24条/],
    steps: [['法医'], ['没有'], []],
  },
  {
    article: 25,
    name: '公证',
    says: [/十五个工作日/, /notary\.example/, /本人要亲自到场/],
    steps: [['结婚证'], ['国内', '到窗口'], []],
  },
  {
    article: 27,
    name: '法律职业资格考试',
    says: [/moj\.gov\.cn/, /以司法部当年的公告为准/],
    steps: [['预约领证书'], ['都可以']],
  },
] as const

test('Arts 21, 22, 24, 25, 27: legal aid, appraisal, notary and examination are explained, asked for and on the desk', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  for (const { article, name, says, steps } of services) {
    await test.step(`Art. ${article}: ${name}`, async () => {
      await button(page, new RegExp(t.home.more)).tap()
      await button(page, new RegExp(`^${name}`)).tap()
      for (const words of says) await expect(page.getByText(words).first()).toBeVisible()
      await button(page, t.service.begin).tap()
      for (const choices of steps) {
        for (const choice of choices) await choose(page, choice)
        await button(page, t.bar.next).tap()
      }
      await signAndSend(page)
      await button(page, t.bar.home).tap()
    })
  }
  await test.step('the desk has all of them', async () => {
    const { pages, end } = await atDesk(staff, site)
    const lines = pages.locator('.inbox li')
    await expect(async () => {
      await pages.reload()
      await expect(lines).toHaveCount(services.length, { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
    await pages.getByRole('link', { name: /法律援助/ }).click()
    await expect(pages.getByText('没有证明，愿意承诺')).toBeVisible()
    await end()
  })
})

test('Art. 32: whoever refuses the agreements is told what that means, nothing is kept, and queries stay open', async ({
  open,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /^司法鉴定/).tap()
  await button(page, t.service.begin).tap()
  await choose(page, '法医')
  await button(page, t.bar.next).tap()
  await choose(page, '没有')
  await button(page, t.bar.next).tap()
  await button(page, t.bar.next).tap()
  await button(page, t.bar.next).tap()
  await expect(page.getByText(t.reserve.needAll)).toBeVisible()
  await button(page, t.reserve.refuse).tap()
  await expect(page.getByText(t.reserve.refusedBody)).toBeVisible()
  await page.getByRole('alertdialog').getByRole('button', { name: t.bar.home }).tap()
  await button(page, t.home.searchHint).tap()
  await expect(page.getByRole('textbox', { name: t.search.label })).toBeVisible()
})
