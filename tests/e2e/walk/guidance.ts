import { expect, type Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import type { See } from './walk.ts'

/** From the everyday problems, through the questions of one, to its plan. */
export async function walkGuidance(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.guide.title)).tap()
  await page.locator('.guide-cards').getByRole('button').first().waitFor()
  await see('guides')
  await page.getByRole('textbox').fill('老公打我，我想离婚')
  await button(page, t.guide.ask).tap()
  await page.getByRole('alert').waitFor()
  await see('guides that match, with an alarm')
  await page.locator('.guide-cards').getByRole('button').first().tap()
  await page.locator('.guide-question').waitFor()
  await see('guide question')
  const [question, plan] = ['.guide-question h2', '.guide-part'].map((name) => page.locator(name).first())
  if (!question || !plan) return
  while (!(await plan.isVisible())) {
    const asked = await question.innerText()
    await button(page, t.guide.skip).tap()
    // The heading alone: no element has the text of question and answers together.
    await expect(page.getByRole('heading', { name: asked, exact: true })).toBeHidden()
    await question.or(plan).first().waitFor()
  }
  await see('guide plan')
  await button(page, t.bar.home).tap()
}
