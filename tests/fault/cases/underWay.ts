import { availableParallelism } from 'node:os'
import { openBureau } from './bureau.ts'
import { type Outcome, until } from './faultCase.ts'

/** 19: people search while a release is activated; every search is answered, from the one release or the other. */
export async function searchingMeanwhile(): Promise<Outcome> {
  const bureau = await openBureau()
  try {
    const host = await bureau.host()
    const before = await bureau.version()
    await bureau.site.publish()
    let [tried, wrong, slowest, done] = [0, 0, 0, false]
    const searching = (async () => {
      while (!done) {
        const begun = performance.now()
        const found = await host.call('search.run', { text: '拖欠工资怎么办' })
        slowest = Math.max(slowest, performance.now() - begun)
        tried++
        if (!found.ok || found.value.hits.length === 0) wrong++
      }
    })()
    await host.call('technician.pull', { pin: '246810' })
    await until('the next release is shown', async () => (await bureau.version()) > before)
    done = true
    await searching
    const say = `slowest search ${slowest.toFixed(0)} ms on ${availableParallelism()} cores`
    return { tried, lost: 0, doubled: 0, wrong, say }
  } finally {
    await bureau.close()
  }
}

/** 32: long without a network, people leave requests all the while; then it is back. */
export async function longOffline(): Promise<Outcome> {
  const bureau = await openBureau()
  try {
    await bureau.host()
    await bureau.site.stopCentre()
    for (let day = 0; day < 10; day++) {
      await bureau.submit(40)
      await bureau.killHost()
    }
    await bureau.site.startCentre()
    return await bureau.settle()
  } finally {
    await bureau.close()
  }
}
