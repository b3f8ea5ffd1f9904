import { expect } from '@playwright/test'
import { takingWords } from '../../sync/centre/desk/requests/taking/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { addAccount } from '../support/account.ts'
import { answerRequest, atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService, readAnswer } from './services.ts'
import { begin, button, signAndSend, t, typeChinese } from './touch.ts'

const taking = takingWords['zh-CN']
const service = '投诉和建议'

test('Art. 30: the disclaimer is there to read; a suggestion about a volunteer, by telephone or letter too, reaches the bureau and no volunteer, and its answer the person', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, t.bar.help).tap()
  await expect(page.getByText(t.help.disclaimer)).toBeVisible()
  await button(page, t.bar.home).tap()

  await test.step('the other channels are named before anything is asked', async () => {
    await openService(page, service)
    await expect(page.getByText(/打电话：12348/)).toBeVisible()
    await expect(page.getByText(/写信：.*示例路1号/)).toBeVisible()
    await expect(page.getByText('提意见不收费。')).toBeVisible()
  })
  await button(page, t.service.begin).tap()
  await answer(page, [['志愿者', '建议']])
  await typeChinese(page, '您的意见', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })

  const bureau = await atDesk(staff, site, await addAccount(site, 'chen', 'supervisor'))
  await bureau.pages.getByRole('link', { name: new RegExp(service) }).click()
  for (const said of ['志愿者', '建议', '工资'])
    await expect(bureau.pages.getByText(said, { exact: true })).toBeVisible()

  await test.step('no volunteer finds it, not by its address either', async () => {
    const volunteer = await atDesk(staff, site, await addAccount(site, 'wang', 'volunteer'))
    await expect(volunteer.pages.getByRole('link', { name: `${taking.shows.all} 0` })).toBeVisible()
    await volunteer.pages.goto(bureau.pages.url())
    await expect(volunteer.pages.getByText(desk.notFound)).toBeVisible()
    await volunteer.end()
  })

  await answerRequest(bureau.pages, '示例：采纳了，下月起这样做')
  await bureau.end()
  await readAnswer(page, '示例：采纳了，下月起这样做')
  await expect(page.getByText(new RegExp(`^${t.mine.roles.supervisor} · `))).toBeVisible()
})
