import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { openBureau } from './bureau.ts'
import { makeDisk, noDisk } from './disk.ts'
import { type Outcome, until } from './faultCase.ts'

/** 5: the kiosk's disk fills up; people are told, what was queued stays, and with room again it goes on. */
export async function fullDisk(): Promise<Outcome | { notHere: string }> {
  const notHere = noDisk()
  if (notHere) return { notHere }
  const disk = makeDisk(120)
  const bureau = await openBureau({ kioskDir: disk.path })
  try {
    await bureau.submit(5)
    const version = await bureau.version()
    const ballast = join(disk.path, 'ballast')
    fill(ballast)
    const given = await bureau.submit(10)
    const host = await bureau.host()
    const found = await host.call('search.run', { text: '拖欠工资' })
    // A release cannot be stored, and what is shown stays.
    await bureau.site.publish()
    await host.call('technician.pull', { pin: '246810' })
    let wrong = found.ok && (await bureau.version()) === version ? 0 : 1
    rmSync(ballast)
    await until('the next release is shown', async () => {
      await host.call('technician.pull', { pin: '246810' })
      return (await bureau.version()) > version
    })
    if ((await bureau.submit(5)) !== 5) wrong++
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + wrong, say: `${given} of 10 still saved on the full disk` }
  } finally {
    await bureau.close()
    disk.remove()
  }
}

/** Writes until nothing more goes on the disk. */
function fill(path: string): void {
  const file = openSync(path, 'w')
  for (let size = 1 << 20; size >= 512; ) {
    try {
      writeSync(file, Buffer.alloc(size, 1))
    } catch {
      size >>= 1
    }
  }
  closeSync(file)
}

/** 7: the disk stops taking anything, as a kernel does after an error; and the host runs out of open files. */
export async function readOnlyDisk(): Promise<Outcome | { notHere: string }> {
  const notHere = noDisk()
  if (notHere) return { notHere }
  const disk = makeDisk(300)
  const bureau = await openBureau({ kioskDir: disk.path })
  try {
    await bureau.submit(5)
    disk.stopWriting()
    const given = await bureau.submit(5)
    const found = await (await bureau.host()).call('search.run', { text: '拖欠工资' })
    await bureau.killHost()
    disk.unmount()
    disk.mount()
    await bureau.submit(5)
    const settled = await bureau.settle()
    const wrong = settled.wrong + (found.ok ? 0 : 1)
    return { ...settled, wrong, say: `${given} of 5 receipts given while nothing could be written` }
  } finally {
    await bureau.close()
    disk.remove()
  }
}
