import { expect } from '@playwright/test'
import { answerRequest, atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService, readAnswer } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

test('Art. 21: credit information is explained, asked for, answered at the desk and read at the kiosk', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await openService(page, '信用信息')
  for (const words of ['查询不收费。', /公示期满的处罚不再公布/])
    await expect(page.getByText(words).first()).toBeVisible()
  await button(page, t.service.begin).tap()
  await typeChinese(page, '名称或姓名', [['gongzi', '工资']])
  await answer(page, [['机构'], ['有纠纷']])
  for (const words of ['委托合同、收据、往来记录', /creditchina/])
    await expect(page.getByText(words).first()).toBeVisible()
  await button(page, t.bar.next).tap()
  await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  const { pages, end } = await atDesk(staff, site)
  await pages.getByRole('link', { name: /信用信息/ }).click()
  await expect(pages.getByText('有纠纷', { exact: true })).toBeVisible()
  await answerRequest(pages, '示例：公示期内没有处罚')
  await end()
  await readAnswer(page, '示例：公示期内没有处罚')
})
