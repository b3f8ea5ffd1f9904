import type { Browser, Page } from '@playwright/test'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import type { Site } from '../support/site.ts'

/** The desk as somebody sees it who has signed in, in a browser window of their own; `end` closes it. */
export async function atDesk(
  staff: Browser,
  site: Site,
  { account, password }: { account: string; password: string } = {
    account: 'staff',
    password: site.deskPassword,
  },
): Promise<{ pages: Page; end(): Promise<void> }> {
  const context = await staff.newContext()
  const pages = await context.newPage()
  await pages.goto(`${site.centreUrl}/desk`)
  await pages.getByLabel(desk.account).fill(account)
  await pages.getByLabel(desk.password).fill(password)
  await pages.getByRole('button', { name: desk.signIn }).click()
  return { pages, end: () => context.close() }
}
