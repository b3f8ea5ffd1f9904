import type { Page } from '@playwright/test'
import { button, t } from '../touch.ts'
import { walkCalculators } from './calculators.ts'
import { walkDirectory } from './directory.ts'
import { walkGuidance } from './guidance.ts'
import { walkInformation } from './information.ts'
import { walkRequest } from './request.ts'
import { walkReservation } from './reservation.ts'
import { walkSearch } from './search.ts'
import { walkServices } from './services.ts'
import { walkTechnician } from './technician.ts'

/** Looks at the screen that stands now; it is left as it was. */
export type See = (screen: string) => Promise<void>

const walkHome = (_: Page, see: See): Promise<void> => see('home')

/** The agreements from where help is, and one of them; back to it. */
async function walkAgreements(page: Page, see: See): Promise<void> {
  await button(page, new RegExp(t.help.agreements)).tap()
  const agreements = page.locator('main .card-button')
  await agreements.first().waitFor()
  await see('agreements')
  await agreements.last().tap()
  await page.locator('.sheet').waitFor()
  await see('an agreement')
  await button(page, t.bar.close).tap()
  await button(page, t.bar.back).tap()
  await button(page, t.technician.title).waitFor()
}

async function walkHelp(page: Page, see: See): Promise<void> {
  await button(page, t.bar.help).tap()
  await button(page, t.technician.title).waitFor()
  await see('help')
  await walkAgreements(page, see)
  await walkTechnician(page, see)
  await button(page, t.bar.home).tap()
}

/** Together they open every screen of the kiosk by touch; each begins and ends on the home screen. */
export const walks: readonly ((page: Page, see: See) => Promise<void>)[] = [
  walkHome,
  walkSearch,
  walkDirectory,
  walkInformation,
  walkGuidance,
  walkServices,
  walkCalculators,
  walkRequest,
  walkReservation,
  walkHelp,
]
