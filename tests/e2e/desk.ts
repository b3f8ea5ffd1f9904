import { type Browser, expect, type Page } from '@playwright/test'
import { accountWords } from '../../sync/centre/desk/accounts/words.ts'
import type { Role } from '../../sync/centre/desk/roles.ts'
import { passwordWords } from '../../sync/centre/desk/signIn/words.ts'
import { zh as desk } from '../../sync/centre/desk/words.zh.ts'
import type { Site } from '../support/site.ts'

/** The desk as somebody sees it who has signed in, in a browser window of their own; `end` closes it. */
export async function atDesk(
  staff: Browser,
  site: Pick<Site, 'centreUrl' | 'deskPassword'>,
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
  const signIn = pages.getByRole('button', { name: desk.signIn, exact: true })
  await signIn.click()
  // Whatever is done next would break off what is under way.
  await signIn.waitFor({ state: 'hidden' })
  return { pages, end: () => context.close() }
}

/** Opens the request of this name nobody has dealt with yet. */
export async function openReceived(pages: Page, name: RegExp): Promise<void> {
  await pages.goto(new URL('/desk?state=received', pages.url()).href)
  await pages.getByRole('link', { name }).click()
}

/** Finishes the request that is shown, with what its applicant is told. */
export async function answerRequest(pages: Page, answer: string): Promise<void> {
  await pages.getByLabel(desk.closeNote).fill(answer)
  await pages.getByRole('button', { name: desk.close, exact: true }).click()
  await expect(pages.getByText(answer)).toBeVisible()
}

/** Says of the request that is shown what its applicant was told. */
export async function contactApplicant(pages: Page, told: string): Promise<void> {
  await pages.getByLabel(desk.contactNote).fill(told)
  await pages.getByRole('button', { name: desk.contacted, exact: true }).click()
  await expect(pages.getByText(told)).toBeVisible()
}

/** Fixes when and where the request that is shown goes on. `time` is local, `YYYY-MM-DDTHH:mm`. */
export async function fixMeeting(
  pages: Page,
  { time, place, act = desk.schedule }: { time: string; place: string; act?: string },
): Promise<void> {
  await pages.getByLabel(desk.time, { exact: true }).fill(time)
  await pages.getByLabel(desk.place).fill(place)
  await pages.getByRole('button', { name: act, exact: true }).click()
  await expect(pages.locator('dl', { hasText: place })).toBeVisible()
}

const accounts = accountWords['zh-CN']
const password = passwordWords['zh-CN']
const ownPassword = '示例：一句好记的话要够长'

/** An account an administrator makes for somebody, who chooses a password of their own; how they sign in. */
export async function newAccount(
  staff: Browser,
  site: Site,
  { account, name, role }: { account: string; name: string; role: Role },
): Promise<{ account: string; password: string }> {
  const { pages: administrator, end } = await atDesk(staff, site)
  await administrator.getByRole('link', { name: accounts.title }).click()
  await administrator.getByRole('link', { name: accounts.create }).click()
  await administrator.getByLabel(accounts.account, { exact: true }).fill(account)
  await administrator.getByLabel(accounts.name).fill(name)
  await administrator.getByText(accounts.duties[role]).click()
  await administrator.getByRole('button', { name: accounts.create }).click()
  const temporary = await administrator.locator('.secret').innerText()
  await end()

  const { pages, end: leave } = await atDesk(staff, site, { account, password: temporary })
  await pages.getByLabel(password.current).fill(temporary)
  await pages.getByLabel(password.chosen, { exact: true }).fill(ownPassword)
  await pages.getByLabel(password.again).fill(ownPassword)
  await pages.getByRole('button', { name: password.change }).click()
  await pages.getByRole('link', { name: desk.inbox, exact: true }).waitFor()
  await leave()
  return { account, password: ownPassword }
}
