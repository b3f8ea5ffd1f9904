import { createSite } from './site.ts'

export type KioskFixture = { kioskDir: string; close(): Promise<void> }

/** A provisioned kiosk whose centre is running, so that the first host on it pulls its content. */
export async function startKioskFixture(): Promise<KioskFixture> {
  const site = await createSite()
  await site.startCentre()
  return { kioskDir: site.kioskDir, close: site.close }
}
