/**
 * `npm run pictures [-- --out DIR]`: a picture of every screen in each of its looks, at 1080x1920, and of the pages of the
 * desk, in `pictures/` or DIR, for a person to look at.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../../electron/launch/build.ts'
import { openKiosk } from '../e2e/hosts.ts'
import { eachLook } from '../e2e/look.ts'
import { begin } from '../e2e/touch.ts'
import { walks } from '../e2e/walk/walk.ts'
import { launchChromium } from '../support/chromium.ts'
import { createSite, project } from '../support/site.ts'
import { eachDeskPage } from './desk.ts'

const { values } = parseArgs({ options: { out: { type: 'string', default: join(project, 'pictures') } } })
const out = resolve(values.out)
const built = await build(project)
if (!built.ok) throw new Error(built.detail)
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })

const browser = await launchChromium()
const site = await createSite()
await site.startCentre()
const kiosk = await openKiosk('browser host', browser, site.kioskDir)
const { page } = kiosk
let taken = 0
const take = async (name: string, of = page): Promise<void> => {
  taken++
  const file = `${String(taken).padStart(3, '0')} ${name}.png`.replace(/[^\p{L}\d. -]/gu, '')
  // What has just been touched has faded to its place.
  await of.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)))
  await of.screenshot({ path: join(out, file), fullPage: of !== page })
}
try {
  await take('attract')
  await begin(page)
  for (const walk of walks) await walk(page, (screen) => eachLook(page, (look) => take(`${screen}, ${look}`)))
  await eachDeskPage(browser, site, (desk, name) => take(name, desk))
} finally {
  await kiosk.close()
  await site.close()
  await browser.close()
}
console.log(`${taken} pictures in ${out}`)
