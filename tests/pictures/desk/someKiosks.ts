import type { TestCentre } from '../../../sync/centre/testCentre.ts'
import type { KioskReport } from '../../../sync/envelope/kioskReport.ts'

const well: KioskReport = {
  version: 1,
  waiting: 0,
  held: 0,
  printer: { state: 'ready', left: 320 },
  diskFree: 41.5e9,
  errors: 0,
}

/** Kiosks that are well, behind and short of paper, silent since the morning, and never heard of. */
export async function someKiosks(centre: TestCentre): Promise<void> {
  const { now } = centre.clock
  const heard = async (kiosk: string, minutesAgo: number, report: KioskReport) => {
    centre.clock.now = new Date(now.getTime() - minutesAgo * 60_000)
    const body = JSON.stringify({ checkpoint: null, report })
    const { status } = await centre.post('/v1/check-in', body, await centre.token(kiosk))
    if (status !== 200) throw new Error(`a check-in answers ${status}`)
  }
  await centre.provision('kiosk-3')
  await centre.provision('kiosk-4')
  await heard('kiosk-3', 190, { ...well, printer: { state: 'failed', left: null }, errors: 12 })
  await heard('kiosk-2', 9, {
    ...well,
    version: null,
    waiting: 2,
    held: 1,
    printer: { state: 'low', left: 7 },
  })
  await heard('kiosk-1', 4, well)
  centre.clock.now = now
}
