import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { startDouble } from '../double/run.ts'
import { bothLooks } from '../e2e/look.ts'
import { openService } from '../e2e/services.ts'
import { begin, button, t } from '../e2e/touch.ts'
import type { Site } from '../support/site.ts'
import { type Look, seeing } from './see.ts'

/** A kiosk with a printer, over the double of Electron: the slip on its sheet, printed, out of paper, and on paper. */
export async function eachSlip(
  browser: Browser,
  { kioskDir }: Site,
  look: Look,
  take: (name: string, of: Page) => Promise<void>,
): Promise<void> {
  const file = join(kioskDir, 'kiosk.json')
  const printer = { kind: 'system', name: 'roll' }
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), printer }))
  const double = await startDouble(browser, kioskDir)
  const paper = (reasons: string) =>
    double.ask({
      ask: 'printers',
      printers: [
        {
          name: 'roll',
          prints: 'well',
          options: { 'printer-state': '3', 'printer-state-reasons': reasons },
        },
      ],
    })
  const { page } = double
  const see = seeing(page, look, bothLooks)
  await begin(page)
  await openService(page, '法律援助')
  await button(page, t.take.button).tap()
  await button(page, t.take.print).waitFor()
  await see('slip to print')
  await paper('none')
  await button(page, t.take.print).tap()
  await page.getByText(t.take.printed).waitFor()
  await see('slip printed')
  await paper('media-empty-error')
  await button(page, t.take.again).tap()
  await page.getByText(t.failure['no-paper'].what).waitFor()
  await see('printer out of paper')
  const slip = await browser.newPage({ viewport: { width: 302, height: 1200 }, deviceScaleFactor: 2 })
  await slip.setContent(double.printed[0] ?? '')
  await take('slip on paper', slip)
  await slip.close()
  await double.close()
}
