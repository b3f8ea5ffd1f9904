import { expect } from '@playwright/test'
import { answerRequest, atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService, readAnswer } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

test('Art. 27: the examination has a calendar that guesses nothing, its platform is reached by a code, and collecting a certificate is reserved and answered', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)

  await test.step('what is past is said to be, and what is not announced has no date', async () => {
    await openService(page, '法律职业资格考试')
    const line = (name: string) => page.locator('li').filter({ hasText: name })
    await expect(line('2026年网上报名').getByText(t.service.past)).toBeVisible()
    await expect(line('2027年客观题考试').getByText(t.service.notAnnounced)).toBeVisible()
    await expect(line('2027年客观题考试')).not.toContainText(/\d+月/)
    await expect(page.getByText('以司法部当年的公告为准').first()).toBeVisible()
  })

  for (const [item, name, ...when] of [
    ['考试说明', '考试公告和说明'],
    ['报名', '网上报名'],
    ['查成绩', '查成绩'],
    ['查证书', '查证书、打印电子证书'],
    ['岗前培训', '考试公告和说明', '都可以'],
  ] as const)
    await test.step(`${item}: handed over by a code; nobody has to apply`, async () => {
      await button(page, t.service.begin).tap()
      await answer(page, [[item, ...when]])
      await expect(page.getByRole('img', { name: t.service.qrLabel(name) })).toBeVisible()
      await expect(page.getByText(/示例路1号，周一至周五/)).toBeVisible()
      await button(page, t.service.enough).tap()
      await expect(page.getByRole('heading', { name: t.home.title })).toBeVisible()
      await openService(page, '法律职业资格考试')
    })

  await test.step('a certificate is collected by appointment, with the papers for who comes', async () => {
    await button(page, t.service.begin).tap()
    await answer(page, [['预约领证书', '请人代领', '工作日上午']])
    await expect(page.getByText('委托书、两个人的身份证')).toBeVisible()
    await expect(page.getByText('近期证件照')).toBeHidden()
    await button(page, t.bar.next).tap()
    await signAndSend(page)
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  await test.step('the desk reads what is collected and by whom, and the person when to come', async () => {
    const { pages, end } = await atDesk(staff, site)
    await pages.getByRole('link', { name: /法律职业资格考试/ }).click()
    await expect(pages.getByText('预约领证书')).toBeVisible()
    await expect(pages.getByText('请人代领', { exact: true })).toBeVisible()
    await answerRequest(pages, '示例：周三上午来，在示例路1号领')
    await end()
    await readAnswer(page, '示例：周三上午来，在示例路1号领')
  })
})
