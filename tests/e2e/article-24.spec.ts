import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { formatDate } from '../../renderer/i18n/format.ts'
import { addWorkingDays, dateInChina } from '../../shared/rules/workingDays.ts'
import { figureWords } from '../../sync/centre/desk/figures/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { leastShown } from '../../sync/centre/figures/demandFigures.ts'
import { addAccount } from '../support/account.ts'
import { project } from '../support/site.ts'
import { answerRequest, atDesk, contactApplicant } from './desk.ts'
import { test } from './kioskTest.ts'
import { answer, openService, readAnswer } from './services.ts'
import { begin, button, signAndSend, t } from './touch.ts'

const figures = figureWords['zh-CN']
const calendar = JSON.parse(readFileSync(join(project, 'resources/rules/calendar.json'), 'utf8'))

test('Arts 17, 24: contact within 3 working days is promised on page, receipt and desk; the institution makes it and answers, the kiosk shows both, and the figures show no single request', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  const by = addWorkingDays(dateInChina(new Date()), 3, calendar)
  const contact = page.locator('.due li', { hasText: t.receipt.due.contact })
  const promised = by ? t.receipt.dueBy(formatDate(by, 'zh-CN', true)) : t.receipt.duePending

  await test.step('what it is, what it costs, and by when somebody calls', async () => {
    await openService(page, '司法鉴定')
    for (const words of [/先问法院/, '预约不收费。鉴定要收费，先问清楚。'])
      await expect(page.getByText(words).first()).toBeVisible()
    await expect(contact).toContainText(promised)
    await expect(contact).toContainText(/3 个工作日内，依据.*第24条/)
    await button(page, t.service.begin).tap()
    await answer(page, [['法医'], ['没有'], ['上海示例法医临床司法鉴定所'], []])
    for (const words of [/可以自己预约/, '全部病历、出院小结、片子'])
      await expect(page.getByText(words).first()).toBeVisible()
    await button(page, t.bar.next).tap()
    await signAndSend(page)
    await expect(contact).toContainText(promised)
    await expect(contact).toContainText(/第24条/)
    await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  })

  const { pages, end } = await atDesk(staff, site, await addAccount(site, 'chen', 'supervisor'))
  await test.step('the desk has the same day, and what the person was told; contact, then the answer', async () => {
    await pages.getByRole('link', { name: /司法鉴定/ }).click()
    await expect(pages.locator('dl > div', { hasText: '应于此日前联系' })).toContainText(
      by ?? desk.unknownDate,
    )
    await expect(pages.getByText('可以自己预约')).toBeVisible()
    await contactApplicant(pages, '示例：伤情稳定了再来')
    await answerRequest(pages, '示例：鉴定意见书已经寄出')
  })

  await test.step('the kiosk shows what was said first and what was answered', async () => {
    await readAnswer(page, '示例：鉴定意见书已经寄出')
    await expect(page.getByText('示例：伤情稳定了再来')).toBeVisible()
  })

  await test.step('one request alone is shown to no supervisor: it could be told whose it was', async () => {
    await pages.getByRole('link', { name: figures.title }).click()
    await expect(pages.getByText(figures.actsHint(leastShown))).toBeVisible()
    await expect(pages.getByRole('row').filter({ hasText: '司法鉴定' })).toHaveCount(0)
    const href = await pages.getByRole('link', { name: figures.export }).getAttribute('href')
    const table = await (await pages.request.get(`${site.centreUrl}${href}`)).text()
    expect(table).toContain(figures.participation)
    expect(table).not.toContain('司法鉴定')
    await end()
  })
})
