import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { startDouble } from '../double/run.ts'
import { bothLooks } from '../e2e/look.ts'
import { openService } from '../e2e/services.ts'
import { begin, button, t } from '../e2e/touch.ts'
import { project, type Site } from '../support/site.ts'
import { type Look, seeing } from './see.ts'

type Take = (name: string, of: Page) => Promise<void>

/** A kiosk with a printer, over the double of Electron: the slip on its sheet, printed, out of paper, and on paper. */
export async function eachSlip(browser: Browser, { kioskDir }: Site, look: Look, take: Take): Promise<void> {
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
  await onPaper(browser, double.printed[0] ?? '', take)
  await double.close()
}

/** What was printed, as wide as the paper and as long as it is. */
async function onPaper(browser: Browser, printed: string, take: Take): Promise<void> {
  const paper = await browser.newPage({ viewport: { width: 302, height: 100 }, deviceScaleFactor: 2 })
  await paper.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    return pathname === '/'
      ? route.fulfill({ body: printed, contentType: 'text/html' })
      : route.fulfill({ path: join(project, 'dist/page', pathname) })
  })
  await paper.goto('https://slip.example/')
  const height = await paper.evaluate(() => document.documentElement.scrollHeight)
  await paper.setViewportSize({ width: 302, height })
  await take('slip on paper', paper)
  await paper.close()
}
