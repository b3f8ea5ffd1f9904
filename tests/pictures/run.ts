/**
 * `npm run pictures [-- --out DIR]`: a picture of every screen in each of its looks, at 1080x1920, of what is seldom seen
 * of the kiosk (what staff answered, no network, nobody there, ...), and of the pages of a desk that is full
 * (desk/fullDesk.ts), in `pictures/` or DIR, for a person to look at. All of it is measured as well (small targets, text
 * cut off or faint, axe); what is wrong is said.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { build } from '../../electron/launch/build.ts'
import { axeFaults, layoutFaults } from '../e2e/faults.ts'
import { openKiosk } from '../e2e/hosts.ts'
import { still } from '../e2e/still.ts'
import { begin } from '../e2e/touch.ts'
import { walks } from '../e2e/walk/walk.ts'
import { launchChromium } from '../support/chromium.ts'
import { readyRelease } from '../support/readyRelease.ts'
import { createSite, project } from '../support/site.ts'
import { eachAnswer } from './answered/answered.ts'
import { eachDeskPage } from './desk/deskPages.ts'
import { fullDesk } from './desk/fullDesk.ts'
import { furtherWalks } from './further/further.ts'
import { eachSlip } from './printed.ts'
import { eachQuestion } from './questions.ts'
import { type Look, seeing } from './see.ts'
import { eachState, withoutContent } from './states.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: join(project, 'pictures') } } })
const out = resolve(values.out)
const built = await build(project)
if (!built.ok) throw new Error(built.detail)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const browser = await launchChromium()
// Nobody walks away from what is measured, however long that takes; somebody does in one of the states.
const ready = await readyRelease()
const site = await createSite({ ready, patience: 1800 })
const left = await createSite({ ready })
const answered = await createSite({ ready, patience: 1800 })
const desk = await fullDesk(ready)
await ready.close()
await site.startCentre()
const { page, close } = await openKiosk('browser host', browser, site.kioskDir)
let taken = 0
let faulty = 0
/** Said at once: a run that breaks off has said what it found before. */
const say = (where: string, faults: readonly string[]): void => {
  for (const fault of faults) console.log(`${where}: ${fault}`)
  faulty += faults.length
}
const take = async (name: string, of: Page): Promise<void> => {
  taken++
  const file = `${String(taken).padStart(3, '0')} ${name}.png`.replace(/[^\p{L}\d. -]/gu, '')
  await still(of)
  await of.screenshot({ path: join(out, file), fullPage: of.url().includes('/desk') })
}
const look: Look = async (name, of) => {
  await take(name, of)
  say(name, [...(await layoutFaults(of)), ...(await axeFaults(of))])
}
try {
  await take('attract', page)
  await begin(page)
  for (const walk of [...walks, ...furtherWalks]) await walk(page, seeing(page, look))
  await eachQuestion(page, look)
  await close()
  await eachDeskPage(browser, desk, (of, name) => take(name, of), say)
  await eachAnswer(browser, answered, look)
  await eachSlip(browser, answered, look, take)
  await eachState(browser, left, look)
  await withoutContent(browser, look)
} catch (error) {
  // Only to help: what went wrong is thrown either way, and the page may be gone.
  await take('where it broke off', page).catch(() => undefined)
  throw error
} finally {
  await browser.close()
  await Promise.all([site, left, answered, desk].map((used) => used.close()))
}
console.log(`${taken} pictures in ${out}`)
if (faulty > 0) process.exitCode = 1
