/**
 * `npm run pictures [-- --out DIR]`: a picture of every screen in each of its looks, at 1080x1920, of what is seldom seen
 * of the kiosk (no network, nobody there, ...), and of the pages of a desk that is full (desk/fullDesk.ts), in `pictures/` or DIR, for a
 * person to look at. Every screen is measured in every look as well (small targets, text cut off or faint, axe); what is wrong is said.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { build } from '../../electron/launch/build.ts'
import { axeFaults, layoutFaults } from '../e2e/faults.ts'
import { openKiosk } from '../e2e/hosts.ts'
import { eachLook } from '../e2e/look.ts'
import { begin, touchShadeAway } from '../e2e/touch.ts'
import { walks } from '../e2e/walk/walk.ts'
import { launchChromium } from '../support/chromium.ts'
import { readyRelease } from '../support/readyRelease.ts'
import { createSite, project } from '../support/site.ts'
import { eachDeskPage } from './desk/deskPages.ts'
import { fullDesk } from './desk/fullDesk.ts'
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
  // What has just been touched has faded to its place, or has gone before it came there.
  await of.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  await of.screenshot({ path: join(out, file), fullPage: of.url().includes('/desk') })
}
try {
  await touchShadeAway(page)
  await take('attract', page)
  await begin(page)
  for (const walk of walks)
    await walk(page, (screen) =>
      eachLook(page, async (look) => {
        await take(`${screen}, ${look}`, page)
        say(`${screen}, ${look}`, [...(await layoutFaults(page)), ...(await axeFaults(page))])
      }),
    )
  await close()
  await eachDeskPage(browser, desk, (of, name) => take(name, of), say)
  await eachState(browser, left, take)
  await withoutContent(browser, take)
} catch (error) {
  // Only to help: what went wrong is thrown either way, and the page may be gone.
  await take('where it broke off', page).catch(() => undefined)
  throw error
} finally {
  await browser.close()
  await Promise.all([site.close(), left.close(), desk.close()])
}
console.log(`${taken} pictures in ${out}`)
if (faulty > 0) process.exitCode = 1
