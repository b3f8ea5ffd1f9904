import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { startStandIn } from '../../../sync/centre/connectors/testStandIn.ts'
import { atDesk } from '../../e2e/desk.ts'
import { openKiosk } from '../../e2e/hosts.ts'
import { bothLooks } from '../../e2e/look.ts'
import { begin } from '../../e2e/touch.ts'
import type { Site } from '../../support/site.ts'
import { type Look, seeing } from '../see.ts'
import { cancelAccount, seeCancelled } from './cancellation.ts'
import { seeConsultation } from './consultation.ts'
import { seeHandedOver } from './handOver.ts'
import { seeReservation } from './reservation.ts'

/** My request as staff dealt with it, on a site nobody has used. The notary's platform is a stand-in on this machine. */
export async function eachAnswer(browser: Browser, site: Site, look: Look): Promise<void> {
  const platform = await startStandIn()
  const { url, token } = platform.access
  await writeFile(
    join(site.dir, 'centre', 'connectors.json'),
    JSON.stringify({ notarization: { url, token } }),
  )
  await site.startCentre()
  const desk = await atDesk(browser, site)
  const open = async () => {
    const kiosk = await openKiosk('browser host', browser, site.kioskDir)
    await begin(kiosk.page)
    return { ...kiosk, see: seeing(kiosk.page, look, bothLooks) }
  }
  const { page, see, close } = await open()
  for (const seeOne of [seeConsultation, seeReservation, seeHandedOver]) await seeOne(page, desk.pages, see)
  const code = await cancelAccount(page, desk.pages)
  await close()
  // A kiosk hears of a cancellation when it checks in, which it does when it starts.
  const later = await open()
  await seeCancelled(later.page, code, later.see)
  await later.close()
  await desk.end()
  await platform.close()
}
