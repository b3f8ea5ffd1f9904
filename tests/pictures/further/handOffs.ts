import type { Page } from '@playwright/test'
import { answer, choose, openService } from '../../e2e/services.ts'
import { button, t } from '../../e2e/touch.ts'
import type { See } from '../see.ts'

/** What is handled elsewhere: the examination, a notary online; and the ways to complain (Codes, Arts 25, 27, 30). */
export async function walkHandOffs(page: Page, see: See): Promise<void> {
  const elsewhere = page.locator('.card', { has: page.locator('.service-elsewhere') })
  await openService(page, '法律职业资格考试')
  await see('examination')
  await see('examination, its calendar', page.locator('.card', { has: page.locator('.service-calendar') }))
  await button(page, t.service.begin).tap()
  await answer(page, [['查成绩']])
  await elsewhere.waitFor()
  await see('examination, handed over')
  await button(page, t.service.enough).tap()

  await openService(page, '公证')
  await button(page, t.service.begin).tap()
  await answer(page, [['结婚证'], ['国内', '网上办']])
  await choose(page, '上海市示例第一公证处')
  await answer(page, [[], []])
  await elsewhere.waitFor()
  await see('notary, what follows')
  await see('notary, handed over', elsewhere)
  await button(page, t.bar.home).tap()

  await openService(page, '投诉和建议')
  await see('ways to complain')
  await button(page, t.service.begin).tap()
  await page.getByRole('radio').first().waitFor({ state: 'attached' })
  await see('about whom to complain')
  await answer(page, [['志愿者', '投诉']])
  await page.getByRole('textbox').first().waitFor()
  await see('words of a complaint')
  await button(page, t.bar.home).tap()
}
