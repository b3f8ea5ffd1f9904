import { join } from 'node:path'
import type { Browser, Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { en } from '../../renderer/i18n/en.ts'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import { openKiosk, openPage } from '../e2e/hosts.ts'
import { bothLooks } from '../e2e/look.ts'
import { begin, button, citizen, key, reserve, t } from '../e2e/touch.ts'
import { hostProcesses } from '../support/processTree.ts'
import { createSite, type Site, startProgram } from '../support/site.ts'
import { type Look, seeing } from './see.ts'

const dayMs = 86_400_000

const signal = ({ kioskDir }: Site, name: NodeJS.Signals): void => {
  for (const pid of hostProcesses(kioskDir)) process.kill(pid, name)
}

/** What is seldom seen: no network, no printer, nothing found, waiting, old content, a host that is starting anew, nobody there. */
export async function eachState(browser: Browser, site: Site, look: Look): Promise<void> {
  await site.stopCentre()
  makeOld(site)
  const { page, close } = await openKiosk('browser host', browser, site.kioskDir)
  const see = seeing(page, look, bothLooks)
  await page.clock.install()
  await begin(page)
  await see('home, with old content')

  const { code } = await reserve(page)
  await see('receipt, not delivered')
  await button(page, t.take.button).tap()
  await look('no printer', page)
  await button(page, t.bar.close).tap()
  await button(page, t.receipt.toMine).tap()
  await page.getByText(t.mine.waitingBody).waitFor()
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
  await reading(page, look)
  await restarting(page, site, look)
  await nobodyThere(page, code, look)
  await close()
}

/** Content that was published long ago (Codes, Art. 14). */
function makeOld(site: Site): void {
  const state = new Database(join(site.kioskDir, 'state.db'))
  state.prepare('UPDATE pointer SET published_at = ?').run(new Date(Date.now() - 40 * dayMs).toISOString())
  state.close()
}

async function reading(page: Page, look: Look): Promise<void> {
  await button(page, /法律援助/).tap()
  await button(page, t.service.begin).waitFor()
  await button(page, new RegExp(`^${t.access.readAloud.button}`)).tap()
  await seeing(page, look, bothLooks)('reading aloud')
  await page.getByRole('button', { name: new RegExp(`${t.access.readAloud.close}`) }).tap()
}

async function restarting(page: Page, site: Site, look: Look): Promise<void> {
  await bothLooks(page, async (name) => {
    const banner = page.getByText(name.endsWith('English') ? en.bar.hostDown : zhCN.bar.hostDown)
    signal(site, 'SIGKILL')
    await banner.waitFor()
    await look(`host starting anew, ${name}`, page)
    await banner.waitFor({ state: 'hidden' })
  })
}

async function nobodyThere(page: Page, code: string, look: Look): Promise<void> {
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.code, code.slice(0, 6))
  await key(page, t.mine.tail, citizen.phone.slice(-4))
  await bothLooks(page, async (name) => {
    await page.clock.fastForward('00:11')
    const shade = page.locator('.shade')
    await shade.waitFor()
    await look(`shaded, ${name}`, page)
    await shade.tap()
    await page.clock.fastForward('03:05')
    const warning = page.getByRole('alertdialog')
    await warning.waitFor()
    await look(`about to be wiped, ${name}`, page)
    await warning.getByRole('button').first().tap()
    await warning.waitFor({ state: 'hidden' })
    if (await shade.isVisible()) await shade.tap()
  })
}

/** A kiosk that has been provisioned and has never reached its centre. */
export async function withoutContent(browser: Browser, look: Look): Promise<void> {
  const site = await createSite()
  const { child, line } = await startProgram(
    'electron/browser/main.ts',
    ['--data', site.kioskDir],
    /^listening /,
  )
  const page = await openPage(browser, { url: line.replace('listening ', '') })
  const see = seeing(page, look, bothLooks)
  await begin(page)
  await page.getByText(t.home.noContent).waitFor()
  await see('home, no content')
  await button(page, new RegExp(t.home.news)).tap()
  await page.getByText(t.failure['no-content'].what).waitFor()
  await see('no content')
  await page.context().close()
  child.kill('SIGTERM')
  await site.close()
}
