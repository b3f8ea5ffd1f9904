import { expect } from '@playwright/test'
import { atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

/** Services without a spec of their own, each with what its page says, the answers, and what follows from them. */
const services = [
  {
    name: '司法鉴定',
    says: [/先问法院/, /3 个工作日内，依据.*第24条/, '预约不收费。鉴定要收费，先问清楚。'],
    typed: null,
    steps: [['法医'], ['没有'], ['上海示例法医临床司法鉴定所'], []],
    finds: [/可以自己预约/, '全部病历、出院小结、片子'],
  },
  {
    name: '信用信息',
    says: ['查询不收费。', /公示期满的处罚不再公布/],
    typed: '名称或姓名',
    steps: [['机构'], ['有纠纷']],
    finds: ['委托合同、收据、往来记录', /creditchina/],
  },
] as const

test('Arts 21, 24: every service is explained, asked for and on the desk', async ({ site, open, staff }) => {
  const { page } = await open()
  await begin(page)
  for (const { name, says, typed, steps, finds } of services) {
    await test.step(name, async () => {
      await openService(page, name)
      for (const words of says) await expect(page.getByText(words).first()).toBeVisible()
      await button(page, t.service.begin).tap()
      if (typed) await typeChinese(page, typed, [['gongzi', '工资']])
      await answer(page, steps)
      for (const words of finds) await expect(page.getByText(words).first()).toBeVisible()
      await button(page, t.bar.next).tap()
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
    }).toPass({ timeout: 60_000 })
    await pages.getByRole('link', { name: /司法鉴定/ }).click()
    await expect(pages.getByText('可以自己预约')).toBeVisible()
    await end()
  })
})
