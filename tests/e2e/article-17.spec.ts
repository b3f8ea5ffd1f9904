import { readFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { figureWords } from '../../sync/centre/desk/figures/words.ts'
import { fleetWords } from '../../sync/centre/desk/fleet/words.ts'
import { addAccount } from '../support/account.ts'
import { answerRequest, atDesk } from './desk.ts'
import { test } from './kioskTest.ts'
import { choose, consult, readAnswer } from './services.ts'
import { begin, button, t } from './touch.ts'

const figures = figureWords['zh-CN']
const fleet = fleetWords['zh-CN']

test('Art. 17: the supervisor sees month by month what volunteers answered and how it was found, and how the kiosks are', async ({
  site,
  open,
  staff,
}) => {
  const { page } = await open()
  await begin(page)
  await consult(page)
  const { pages, end } = await atDesk(staff, site, await addAccount(site, 'chen', 'supervisor'))
  await pages.getByRole('link', { name: /法律咨询/ }).click()
  await answerRequest(pages, '示例答复')

  await test.step('the answer counts, and nobody has appraised it yet', async () => {
    await pages.getByRole('link', { name: figures.title }).click()
    await expect(pages.getByText(`${figures.participation} 0.0 %`)).toBeVisible()
    await expect(pages.getByText(figures.missed)).toBeVisible()
    await expect(pages.getByText(`${figures.satisfaction} ${figures.nothingYet}`)).toBeVisible()
  })
  await test.step('once it is appraised both shares are whole, as figures and drawn', async () => {
    await readAnswer(page, '示例答复')
    await choose(page, t.followUp.levels.satisfied)
    await button(page, t.followUp.acts.appraise.submit).tap()
    await expect(page.getByText(t.followUp.delivery.delivered)).toBeVisible({ timeout: 60_000 })
    await pages.reload()
    await expect(pages.getByText(`${figures.participation} 100.0 %`)).toBeVisible()
    await expect(pages.getByText(`${figures.satisfaction} 100.0 %`)).toBeVisible()
    await expect(pages.getByText(figures.reached)).toHaveCount(2)
    const bars = pages.getByRole('img', { name: figures.participation }).locator('rect')
    await expect(bars).toHaveCount(2)
    const drawn = await bars.evaluateAll((all) => all.map((bar) => Number(bar.getAttribute('height'))))
    expect(drawn[0]).toBeGreaterThan(0)
    expect(drawn[1]).toBe(drawn[0])
  })
  await test.step('the figures can be taken along as a table', async () => {
    const download = pages.waitForEvent('download')
    await pages.getByRole('link', { name: figures.export }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^figures-\d{4}-\d{2}\.csv$/)
    const table = readFileSync(await file.path(), 'utf8')
    for (const [what, count] of [
      [figures.answered, 1],
      [figures.appraised, 1],
      [figures.satisfied, 1],
      [figures.participation, '1.0000'],
      [figures.satisfaction, '1.0000'],
    ])
      expect(table).toContain(`"${figures.appraisals}","","${what}","${count}"`)
  })
  await test.step('the kiosk is in contact and shows the newest content', async () => {
    await pages.getByRole('link', { name: fleet.title }).click()
    const kiosk = pages.locator('.kiosk')
    await expect(kiosk).toContainText(fleet.states['in-contact'])
    await expect(kiosk).toContainText(`${fleet.version}1`)
  })
  await end()
})
