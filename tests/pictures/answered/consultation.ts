import { expect, type Page } from '@playwright/test'
import { talkWords } from '../../../sync/centre/desk/requests/talk/words.ts'
import { answerRequest, openReceived } from '../../e2e/desk.ts'
import { choose, consult } from '../../e2e/services.ts'
import { button, t } from '../../e2e/touch.ts'
import { endOf, type See } from '../see.ts'

const talk = talkWords['zh-CN']
const { acts } = t.followUp
const reply = '示例：请把工资条和劳动合同也留好，谈的时候一起带来。'
const written =
  '示例答复：公司拖欠工资，您可以在一年内申请劳动仲裁，不收费。请先把工资条、银行流水和聊天记录留好，再到公司所在地的仲裁委员会申请。'

/** A consultation: staff write, the answer with the articles it cites, and its appraisal (Codes, Arts 18, 20). */
export async function seeConsultation(page: Page, pages: Page, see: See): Promise<void> {
  await consult(page)
  await button(page, t.receipt.toMine).tap()
  await button(page, acts.message.open).tap()
  await page.getByRole('textbox', { name: acts.message.field }).fill('示例：合同找不到了，怎么办？')
  await button(page, acts.message.submit).tap()
  await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible()
  await openReceived(pages, /法律咨询/)
  await pages.getByLabel(talk.replyNote).fill(reply)
  await pages.getByRole('button', { name: talk.reply, exact: true }).click()
  await expect(pages.locator('.talk').getByText(reply)).toBeVisible()
  await button(page, t.followUp.toMine).tap()
  await page.getByText(reply).waitFor()
  await see('my request, staff wrote', page.locator('.card', { has: page.locator('.said-list') }))

  await pages.getByLabel(talk.citesLabel).fill('劳动争议调解仲裁法第27条；劳动合同法第85条')
  await answerRequest(pages, written)
  await button(page, t.mine.again).tap()
  await page.getByText(written).waitFor()
  await see('my request, answered')
  await see('my request, the answer', page.locator('.said').last())
  await see('my request, what can be done then', endOf(page))

  await choose(page, t.followUp.levels['very-satisfied'])
  await page.getByRole('textbox', { name: acts.appraise.field }).waitFor()
  await see('appraisal')
  await page.getByRole('textbox', { name: acts.appraise.field }).fill('说得很清楚，谢谢')
  await see('appraisal, with words')
  await button(page, acts.appraise.submit).tap()
  await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible()
  await see('appraisal, thanks')
  await button(page, t.followUp.toMine).tap()
  const appraised = page.getByText(t.followUp.appraised(t.followUp.levels['very-satisfied']))
  await appraised.waitFor()
  await see('my request, appraised', page.locator('.said').last())
  await button(page, t.bar.home).tap()
}
