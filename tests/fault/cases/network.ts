import { setTimeout as wait } from 'node:timers/promises'
import { openBureau } from './bureau.ts'
import { type Outcome, until } from './faultCase.ts'
import { lead, openWire, wireFaults } from './wire.ts'

const pin = '246810'
const faultMs = 1_500

/**
 * 12, 21: each fault of the line while people leave requests and a release is out. Searches are answered meanwhile; then
 * the line is good, and without being started anew the kiosk has the release and the centre each request once.
 */
export async function badLine(): Promise<Outcome> {
  const bureau = await openBureau()
  const { site } = bureau
  const wire = await openWire(site.centreUrl)
  lead(site.kioskDir, site.centreUrl, wire.url)
  let wrong = 0
  try {
    const host = await bureau.host()
    for (const fault of wireFaults) {
      const version = await bureau.version()
      wire.fault = fault
      await site.publish(fault)
      if ((await bureau.submit(4)) !== 4) wrong++
      await host.call('technician.pull', { pin })
      await host.call('technician.send', { pin })
      await wait(faultMs)
      const found = await host.call('search.run', { text: '拖欠工资' })
      if (!found.ok || (await bureau.version()) !== version) wrong++
      wire.fault = null
      await until(`the release after "${fault}"`, async () => {
        await host.call('technician.pull', { pin })
        return (await bureau.version()) > version
      })
      await bureau.settle()
    }
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + wrong, say: wireFaults.join(', ') }
  } finally {
    wire.close()
    await bureau.close()
  }
}

/** 12: the name of the centre is not found. */
export async function noName(): Promise<Outcome> {
  const bureau = await openBureau()
  const { site } = bureau
  try {
    await bureau.submit(2)
    await bureau.killHost()
    lead(site.kioskDir, site.centreUrl, 'http://centre.invalid')
    const given = await bureau.submit(4)
    await wait(faultMs)
    await bureau.killHost()
    lead(site.kioskDir, 'http://centre.invalid', site.centreUrl)
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + (given === 4 ? 0 : 1) }
  } finally {
    await bureau.close()
  }
}
