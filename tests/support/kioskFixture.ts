import { readyRelease } from './readyRelease.ts'
import { createSite } from './site.ts'

export type KioskFixture = { kioskDir: string; close(): Promise<void> }

/** A provisioned kiosk that has pulled its content, and whose centre is running. */
export async function startKioskFixture(): Promise<KioskFixture> {
  const ready = await readyRelease()
  const site = await createSite({ ready })
  await ready.close()
  await site.startCentre()
  return { kioskDir: site.kioskDir, close: site.close }
}
