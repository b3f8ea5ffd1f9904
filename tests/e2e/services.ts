import { expect, type Page } from '@playwright/test'
import { button, t } from './touch.ts'

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
