/**
 * `npm run tasks`: ten tasks as somebody old and untrained would do them, in two languages, two text sizes and two
 * orientations; fails where one takes more than it may. `--only N`: task N alone. `--slow RATE`: with the processor
 * slowed so many times, in the first look, how soon the page answers.
 */
import { parseArgs } from 'node:util'
import { build } from '../../electron/launch/build.ts'
import { openKiosk } from '../e2e/hosts.ts'
import { launchChromium } from '../support/chromium.ts'
import { createSite, project } from '../support/site.ts'
import { type Observed, watch } from './interactions.ts'
import { looks, nameOfLook } from './look.ts'
import { type Performed, perform } from './perform.ts'
import { answeredRequest } from './setUp.ts'
import { slowTable } from './slowTable.ts'
import { effortTable } from './table.ts'
import { tasks } from './tasks/all.ts'

const { values } = parseArgs({ options: { only: { type: 'string' }, slow: { type: 'string' } } })
const chosen = tasks.filter(({ name }) => values.only === undefined || name.startsWith(`${values.only} `))

const built = await build(project)
if (!built.ok) throw new Error(built.detail)
const browser = await launchChromium()
// Nobody walks away while this program looks around, however slow the processor.
const site = await createSite({ patience: 1800 })
await site.startCentre()
const kiosk = await openKiosk('browser host', browser, site.kioskDir)
const performed: Performed[] = []
const observed: [task: string, seen: Observed][] = []
const failures: string[] = []
try {
  const { page } = kiosk
  page.setDefaultTimeout(15_000)
  const finger = await page.context().newCDPSession(page)
  const given = await answeredRequest(page, browser, site)
  const watching = values.slow === undefined ? null : await watch(page, finger, Number(values.slow))
  for (const task of chosen)
    for (const look of watching ? looks.slice(0, 1) : looks) {
      try {
        performed.push(await perform(page, finger, task, look, given, watching ?? undefined))
        if (watching) observed.push([task.name, await watching.take()])
      } catch (error) {
        failures.push(`${task.name}, ${nameOfLook(look)}: ${error}`)
      }
    }
} finally {
  await kiosk.close()
  await site.close()
  await browser.close()
}
console.log(observed.length > 0 ? slowTable(observed) : effortTable(performed))
for (const failure of failures) console.log(`\nnot done: ${failure}`)
if (failures.length > 0 || performed.some(({ over }) => over.length > 0)) process.exitCode = 1
