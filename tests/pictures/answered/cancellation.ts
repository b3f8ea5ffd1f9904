import type { Page } from '@playwright/test'
import { cancellationWords } from '../../../sync/centre/desk/cancellations/words.ts'
import { openReceived } from '../../e2e/desk.ts'
import { consult, toAgreements } from '../../e2e/services.ts'
import { agree, button, citizen, t } from '../../e2e/touch.ts'
import type { See } from '../see.ts'

const words = cancellationWords['zh-CN']

/** Asks for something and has the account cancelled at the desk (Codes, Art. 4); the receipt code. */
export async function cancelAccount(page: Page, pages: Page): Promise<string> {
  const code = await consult(page)
  await openReceived(pages, /法律咨询/)
  await pages.getByText(words.cancel).first().click()
  await pages.getByRole('radio').first().check()
  await pages.getByLabel(words.note).fill('核对后确认（示例）')
  await pages.getByRole('button', { name: words.cancel }).click()
  await pages.getByRole('button', { name: words.cancel }).waitFor({ state: 'hidden' })
  return code
}

/** What the person reads of it, and how a kiosk refuses from then on. */
export async function seeCancelled(page: Page, code: string, see: See): Promise<void> {
  await button(page, new RegExp(t.home.mine)).tap()
  await page.getByRole('textbox', { name: t.mine.code }).fill(code)
  await page.getByRole('textbox', { name: t.mine.tail }).fill(citizen.phone.slice(-4))
  await button(page, t.mine.find).tap()
  await page.getByText(t.followUp.finished).waitFor()
  await see('my request, account cancelled')
  await button(page, t.bar.home).tap()

  await toAgreements(page)
  await agree(page)
  await page.getByRole('textbox', { name: t.reserve.idNumber }).fill(citizen.idNumber)
  await page.getByText(t.failure['account-cancelled'].what).waitFor()
  await button(page, t.bar.next).tap()
  await page.getByText(t.identity.cancelled).waitFor()
  // The host is asked anew for the words in the other language.
  const said = { 'zh-CN': '15个工作日内答复', en: 'within 15 working days' }
  const inLanguage = Object.entries(said).map(
    ([lang, words]) => `html[lang="${lang}"] main .stack:has(> .notice):has-text("${words}")`,
  )
  await see('account cancelled', page.locator(inLanguage.join(', ')))
  await button(page, t.bar.home).first().tap()
}
