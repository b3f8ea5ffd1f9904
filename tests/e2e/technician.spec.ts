import { expect } from '@playwright/test'
import { test } from './kioskTest.ts'
import { begin, button, t } from './touch.ts'

test('a technician sees with the PIN how the kiosk stands, and makes it look for new content', async ({
  open,
}) => {
  const { page } = await open()
  await begin(page)
  await button(page, t.bar.help).tap()
  await button(page, t.technician.title).tap()
  const key = async (pin: string) => {
    for (const digit of pin) await button(page, digit).tap()
    await button(page, t.technician.open).tap()
  }

  await test.step('a wrong PIN shows nothing', async () => {
    await key('111111')
    await expect(page.getByText(t.failure['wrong-pin'].what)).toBeVisible()
    await expect(page.getByText(t.technician.states)).toBeHidden()
  })

  await test.step('the right one shows the runs with what came of them', async () => {
    await key('246810')
    await expect(page.getByRole('heading', { name: t.technician.runs })).toBeVisible()
    await expect(page.locator('.technician-runs')).toContainText(t.technician.run.kinds.full)
    await expect(page.getByText(t.technician.roles.timestamp)).toBeVisible()
  })

  await test.step('a pull begun by hand is the newest run', async () => {
    await button(page, t.technician.pull).tap()
    await expect(page.getByText(t.technician.asked)).toBeVisible()
    const newest = page.locator('.technician-runs li').first()
    await expect(async () => {
      await button(page, t.technician.refresh).tap()
      await expect(newest).toContainText(t.technician.run.outcomes.unchanged, { timeout: 1_000 })
    }).toPass()
  })

  await test.step('whoever comes next meets the PIN again', async () => {
    await button(page, t.bar.end).tap()
    await begin(page)
    await button(page, t.bar.help).tap()
    await button(page, t.technician.title).tap()
    await expect(page.getByLabel(t.technician.pin)).toHaveValue('')
    await expect(page.getByText(t.technician.states)).toBeHidden()
  })
})
