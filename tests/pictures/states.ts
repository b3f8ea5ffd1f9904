import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { en } from '../../renderer/i18n/en.ts'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import { openKiosk } from '../e2e/hosts.ts'
import { bothLooks } from '../e2e/look.ts'
import { begin, button, citizen, key, reserve, t } from '../e2e/touch.ts'
import { kioskScreen } from '../support/chromium.ts'
import { hostProcesses } from '../support/processTree.ts'
import { createSite, type Site, startProgram } from '../support/site.ts'

type Take = (name: string, of: Page) => Promise<void>

const dayMs = 86_400_000

const signal = ({ kioskDir }: Site, name: NodeJS.Signals): void => {
  for (const pid of hostProcesses(kioskDir)) process.kill(pid, name)
}

/** What is seldom seen: no network, no printer, nothing found, waiting, old content, a host that is starting anew, nobody there. */
export async function eachState(browser: Browser, site: Site, take: Take): Promise<void> {
  await site.stopCentre()
  makeOld(site)
  const { page, close } = await openKiosk('browser host', browser, site.kioskDir)
  const see = (name: string) => bothLooks(page, (look) => take(`${name}, ${look}`, page))
  await page.clock.install()
  await begin(page)
  await see('home, with old content')

  const { code } = await reserve(page)
  await see('receipt, not delivered')
  await button(page, t.take.button).tap()
  await take('no printer', page)
  await button(page, t.bar.close).tap()
  await button(page, t.receipt.toMine).tap()
  await page.getByText(t.mine.offline).waitFor()
  await see('my request, no network')

  await button(page, t.bar.home).tap()
  await button(page, t.home.searchHint).tap()
  await page.getByRole('textbox', { name: t.search.label }).fill('魑魅魍魉')
  await button(page, t.search.go).tap()
  await page.getByText(t.search.noneTitle('魑魅魍魉')).waitFor()
  await see('nothing found')
  await button(page, t.bar.home).tap()

  signal(site, 'SIGSTOP')
  await button(page, new RegExp(t.home.more)).tap()
  await page.getByText(t.bar.loading).waitFor()
  await see('waiting')
  signal(site, 'SIGCONT')
  await button(page, /法律援助/).waitFor()
  await reading(page, take)
  await restarting(page, site, take)
  await nobodyThere(page, code, take)
  await close()
}

/** Content that was published long ago (Codes, Art. 14). */
function makeOld(site: Site): void {
  const state = new Database(join(site.kioskDir, 'state.db'))
  state.prepare('UPDATE pointer SET published_at = ?').run(new Date(Date.now() - 40 * dayMs).toISOString())
  state.close()
}

async function reading(page: Page, take: Take): Promise<void> {
  await button(page, /法律援助/).tap()
  await button(page, t.service.begin).waitFor()
  await button(page, new RegExp(`^${t.access.readAloud.button}`)).tap()
  await bothLooks(page, (look) => take(`reading aloud, ${look}`, page))
  await page.getByRole('button', { name: new RegExp(`${t.access.readAloud.close}`) }).tap()
}

async function restarting(page: Page, site: Site, take: Take): Promise<void> {
  await bothLooks(page, async (look) => {
    const banner = page.getByText(look.endsWith('English') ? en.bar.hostDown : zhCN.bar.hostDown)
    signal(site, 'SIGKILL')
    await banner.waitFor()
    await take(`host starting anew, ${look}`, page)
    await banner.waitFor({ state: 'hidden' })
  })
}

async function nobodyThere(page: Page, code: string, take: Take): Promise<void> {
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.code, code.slice(0, 6))
  await key(page, t.mine.tail, citizen.phone.slice(-4))
  await bothLooks(page, async (look) => {
    await page.clock.fastForward('00:11')
    const shade = page.locator('.shade')
    await shade.waitFor()
    await take(`shaded, ${look}`, page)
    await shade.tap()
    await page.clock.fastForward('03:05')
    const warning = page.getByRole('alertdialog')
    await warning.waitFor()
    await take(`about to be wiped, ${look}`, page)
    await warning.getByRole('button').first().tap()
    await warning.waitFor({ state: 'hidden' })
    if (await shade.isVisible()) await shade.tap()
  })
}

/** A kiosk that has been provisioned and has never reached its centre. */
export async function withoutContent(browser: Browser, take: Take): Promise<void> {
  const site = await createSite()
  const { child, line } = await startProgram(
    'electron/browser/main.ts',
    ['--data', site.kioskDir],
    /^listening /,
  )
  const page = await browser.newPage(kioskScreen)
  await page.goto(line.replace('listening ', ''))
  await begin(page)
  await page.getByText(t.home.noContent).waitFor()
  await bothLooks(page, (look) => take(`home, no content, ${look}`, page))
  await button(page, new RegExp(t.home.news)).tap()
  await page.getByText(t.failure['no-content'].what).waitFor()
  await bothLooks(page, (look) => take(`no content, ${look}`, page))
  await page.close()
  child.kill('SIGTERM')
  await site.close()
}
