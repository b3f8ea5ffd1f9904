import type { Page } from '@playwright/test'
import { answer, choose } from '../services.ts'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** The services, one of them, and its ways of asking up to what follows from the answers. */
export async function walkServices(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, /人民调解/).waitFor()
  await see('services')
  await button(page, /人民调解/).tap()
  await button(page, t.service.begin).waitFor()
  await see('service')
  await button(page, t.service.begin).tap()
  await page.getByRole('radio').first().waitFor({ state: 'attached' })
  await see('step of a service')
  await answer(page, [['邻里']])
  await choose(page, '有人打人')
  await page.getByRole('alert').waitFor()
  await see('step of a service with an alarm')
  await answer(page, [[], ['个人'], ['还不知道', '当面谈']])
  await choose(page, t.service.anyInstitution)
  await see('choosing an institution')
  await answer(page, [[], []])
  await page.getByText(t.service.findingsLead).waitFor()
  await see('findings')
  await button(page, t.bar.home).tap()
}
