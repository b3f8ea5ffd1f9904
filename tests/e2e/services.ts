import { expect, type Page } from '@playwright/test'
import { button, signAndSend, t, typeChinese } from './touch.ts'

/** From the home screen to the page of a service. */
export async function openService(page: Page, name: string): Promise<void> {
  await button(page, new RegExp(t.home.more)).tap()
  await button(page, new RegExp(`^${name}`)).tap()
  await expect(button(page, t.service.begin)).toBeVisible()
}

/** Chooses one thing of several by how its words begin. */
export const choose = (page: Page, name: string): Promise<void> =>
  page
    .locator('label')
    .filter({ hasText: new RegExp(`^${name}`) })
    .first()
    .tap()

/** Answers the steps of a service, one after another; a step without choices is passed. */
export async function answer(page: Page, steps: readonly (readonly string[])[]): Promise<void> {
  for (const choices of steps) {
    for (const choice of choices) await choose(page, choice)
    await button(page, t.bar.next).tap()
  }
}

/** A district among its chips. */
export const chooseDistrict = (page: Page, name: string): Promise<void> =>
  page.getByRole('radio', { name, exact: true }).tap()

/** From the receipt to where the request stands: it is finished, and what staff answered is there to read. */
export async function readAnswer(page: Page, answer: string): Promise<void> {
  await button(page, t.receipt.toMine).tap()
  await expect(page.getByText(t.mine.serviceStates.states.closed)).toBeVisible()
  await expect(page.getByText(answer)).toBeVisible()
}

/** From the home screen to the receipt of a consultation (Codes, Art. 18); the receipt code. */
export async function consult(page: Page): Promise<string> {
  await openService(page, '法律咨询')
  await button(page, t.service.begin).tap()
  await answer(page, [['工资、劳动'], ['都不像'], ['该怎么办']])
  await typeChinese(page, '您的问题', [['gongzi', '工资']])
  await button(page, t.bar.next).tap()
  await answer(page, [[t.service.acknowledge]])
  const code = await signAndSend(page)
  await expect(page.getByText(t.receipt.delivered)).toBeVisible({ timeout: 60_000 })
  return code
}

/** From the home screen to the agreements of an appraisal whose institution the staff choose. */
export async function toAgreements(page: Page): Promise<void> {
  await openService(page, '司法鉴定')
  await button(page, t.service.begin).tap()
  await answer(page, [['法医'], ['没有'], [t.service.anyInstitution], [], []])
  await expect(page.getByRole('checkbox')).toHaveCount(4)
}
