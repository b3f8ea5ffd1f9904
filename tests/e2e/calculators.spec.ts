import { expect, type Page } from '@playwright/test'
import { qrPath } from '../../shared/qrPath.ts'
import { test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

const words = t.calculators
const choose = (page: Page, name: string) =>
  page.locator('.calculator-option').filter({ hasText: name }).first().tap()
const keyIn = async (page: Page, digits: string): Promise<void> => {
  for (const digit of digits) await button(page, digit).tap()
}

/** What the QR code on the screen holds, once it was made sure that it does. */
async function heldByCode(page: Page): Promise<string> {
  const text = await page.locator('.take-words p').innerText()
  await expect(page.getByRole('img', { name: t.take.qrLabel }).locator('path')).toHaveAttribute(
    'd',
    qrPath(text).path,
  )
  return text
}

// The cable is out.
test.use({ centre: false })

test('Arts 6, 29: what a case costs, what an injury brings and when time runs out is counted with the cable out, every step with its article, and taken away', async ({
  open,
}) => {
  const { page } = await open()

  await test.step('a claim for 200,000 in the summary procedure costs half of 4,300', async () => {
    await begin(page)
    await button(page, new RegExp(words.title)).tap()
    await button(page, new RegExp(words.names['court-fee'])).tap()
    await choose(page, '要钱、要东西')
    await keyIn(page, '200000')
    await expect(page.getByText('20 万元')).toBeVisible()
    await button(page, t.bar.next).tap()
    await choose(page, '简易程序')
    await expect(page.locator('.calculator-number')).toHaveText('2,150 元')
    await expect(page.getByText(words.guideTitle['court-fee'])).toBeVisible()
    await expect(page.getByText('10 万元到 20 万元的部分，10 万元 × 2%')).toBeVisible()
  })

  await test.step('the QR code holds the result, its articles and whom to ask, and no network is needed', async () => {
    await button(page, t.take.button).tap()
    const text = await heldByCode(page)
    for (const held of ['2,150 元', '《诉讼费用交纳办法》第十六条', '示例终端', '12348'])
      expect(text).toContain(held)
    await button(page, t.bar.close).tap()
  })

  await test.step('the article of a step opens, and the way back leads to the result', async () => {
    await button(page, '《诉讼费用交纳办法》第十三条').tap()
    await expect(page.getByText(t.law.found)).toBeInViewport()
    await button(page, t.bar.back).tap()
    await expect(page.locator('.calculator-number')).toHaveText('2,150 元')
  })

  await test.step('an injury before the rule holds is refused in words', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(words.title)).tap()
    await button(page, new RegExp(words.names['work-injury'])).tap()
    await choose(page, words.workInjury.earlier('2011'))
    await choose(page, words.workInjury.gradeOf(10))
    await keyIn(page, '8000')
    await button(page, t.bar.next).tap()
    await button(page, words.workInjury.averageUnknown).tap()
    await expect(page.getByText(words.refused)).toBeVisible()
    await expect(page.getByText(/2011年1月1日起/).first()).toBeVisible()
    await button(page, t.take.button).tap()
    await expect(page.locator('.take-words')).toContainText(words.refused)
    await button(page, t.bar.close).tap()
  })

  await test.step('a wage below six tenths of the average counts as that, seven months of it for grade 10', async () => {
    await button(page, words.again).tap()
    await choose(page, words.workInjury.yearOf('2025'))
    await choose(page, words.workInjury.gradeOf(10))
    await keyIn(page, '6000')
    await button(page, t.bar.next).tap()
    await keyIn(page, '12000')
    await button(page, t.bar.next).tap()
    await expect(page.locator('.calculator-number')).toHaveText('50,400 元')
    await expect(page.getByText(words.workInjury.limits.least('6,000 元', 60))).toBeVisible()
    await expect(page.locator('.fact', { hasText: words.checked })).toContainText(/20\d\d年\d+月\d+日/)
  })

  await test.step('three working days from 30 April 2026 end on Friday 8 May, over the holiday', async () => {
    await button(page, t.bar.home).tap()
    await button(page, new RegExp(words.title)).tap()
    await button(page, new RegExp(words.names.deadline)).tap()
    await choose(page, words.deadline.own)
    await choose(page, words.deadline.units['working-day'])
    await keyIn(page, '3')
    await button(page, t.bar.next).tap()
    const month = page.locator('.calendar-head h3')
    while (!(await month.innerText()).startsWith('2026年4月')) {
      const shown = await month.innerText()
      await button(page, words.deadline.earlier).tap()
      await expect(month).not.toHaveText(shown)
    }
    await page.locator('.calendar-day:not([data-outside-month])').nth(29).tap()
    await expect(page.locator('.calculator-number')).toHaveText('2026年5月8日星期五')
    await expect(page.locator('.fact', { hasText: words.checked })).toContainText(/20\d\d年\d+月\d+日/)
  })

  await test.step('days left are an alarm: whom to call, and the people to turn to one touch away', async () => {
    await button(page, words.again).tap()
    await choose(page, words.deadline.own)
    await choose(page, words.deadline.units['calendar-day'])
    await keyIn(page, '999')
    await expect(page.getByText(words.tooLarge(words.deadline.daysRead(366)))).toBeVisible()
    await expect(button(page, t.bar.next)).toBeDisabled()
    await button(page, t.keyboard.clear).tap()
    await keyIn(page, '3')
    await button(page, t.bar.next).tap()
    await button(page, words.deadline.today).tap()
    const alarm = page.getByRole('alert').filter({ hasText: t.alarm.limitation })
    await expect(alarm).toContainText('12348')
    await alarm.getByRole('button', { name: t.bar.help }).tap()
    await expect(page.getByRole('heading', { name: t.help.title })).toBeVisible()
  })
})
