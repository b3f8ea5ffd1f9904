import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import { atDesk } from '../e2e/desk.ts'
import { consult } from '../e2e/services.ts'
import { begin, citizen } from '../e2e/touch.ts'
import type { Site } from '../support/site.ts'
import type { Given } from './tasks/task.ts'

/** An invented card, laid on the simulated reader of a kiosk. */
export const cardOf =
  ({ kioskDir }: Site) =>
  (): void =>
    writeFileSync(
      join(kioskDir, 'card.json'),
      JSON.stringify({ name: '示例张三', idNumber: '990000199001011239' }),
    )

/** A question that was asked at the kiosk and answered at the desk. */
export async function answeredRequest(page: Page, browser: Browser, site: Site): Promise<Given> {
  const answer = '示例答复：可以申请劳动仲裁'
  await begin(page)
  const code = await consult(page)
  const { pages, end } = await atDesk(browser, site)
  await pages.getByRole('link', { name: /法律咨询/ }).click()
  await pages.getByLabel(desk.closeNote).fill(answer)
  await pages.getByRole('button', { name: desk.close, exact: true }).click()
  await pages.getByText(answer).waitFor()
  await end()
  return { code, tail: citizen.phone.slice(-4), answer, layCard: cardOf(site) }
}
