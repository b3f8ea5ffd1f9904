import type { Page } from '@playwright/test'
import { handOffWords } from '../../../sync/centre/desk/requests/handOff/words.ts'
import { openReceived } from '../../e2e/desk.ts'
import { answer, choose, openService } from '../../e2e/services.ts'
import { button, signAndSend, t } from '../../e2e/touch.ts'
import type { See } from '../see.ts'

const desk = handOffWords['zh-CN']

/** A request that goes on at the platform of the notary offices (Codes, Art. 25). */
export async function seeHandedOver(page: Page, pages: Page, see: See): Promise<void> {
  await openService(page, '公证')
  await button(page, t.service.begin).tap()
  await answer(page, [['结婚证'], ['国内', '网上办']])
  await choose(page, '上海市示例第一公证处')
  await answer(page, [[], [], []])
  await signAndSend(page)
  await page.getByText(t.receipt.delivered).waitFor()
  await openReceived(pages, /公证/)
  await pages.getByRole('button', { name: desk.handOver }).click()
  await pages.getByRole('button', { name: desk.askProgress }).waitFor()
  await button(page, t.receipt.toMine).tap()
  await page.getByRole('img', { name: t.mine.handOffLabel }).waitFor()
  await see('my request, handed over', page.locator('.card', { has: page.locator('.said-list') }))
  await button(page, t.bar.home).tap()
}
