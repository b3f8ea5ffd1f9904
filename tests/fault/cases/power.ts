import { setTimeout as wait } from 'node:timers/promises'
import { openBureau } from './bureau.ts'
import { makeDisk, noDisk } from './disk.ts'
import type { Outcome } from './faultCase.ts'

const kills = 15
const cuts = 8
const peoplePerRound = 15
/** Long enough to hit sealing, committing, sending and acknowledging; short enough that something is under way. */
const momentMs = 250

/** 1: the host is killed at any moment while people leave requests and earlier ones are delivered. */
export async function killedAtAnyMoment(): Promise<Outcome> {
  const bureau = await openBureau()
  let receipts = 0
  try {
    for (let i = 0; i < kills; i++) {
      await bureau.host()
      const told = bureau.submit(peoplePerRound)
      await wait(Math.random() * momentMs)
      await bureau.killHost()
      receipts += await told
    }
    return { ...(await bureau.settle()), say: handedOut(receipts) }
  } finally {
    await bureau.close()
  }
}

/** 2: the power of the kiosk's disk goes at any moment, and comes back. */
export async function powerCut(): Promise<Outcome | { notHere: string }> {
  const notHere = noDisk()
  if (notHere) return { notHere }
  const disk = makeDisk(300)
  const bureau = await openBureau({ kioskDir: disk.path })
  try {
    let [wrong, receipts] = [0, 0]
    for (let i = 0; i < cuts; i++) {
      const version = await bureau.version()
      const { pid } = await bureau.host()
      const told = bureau.submit(peoplePerRound)
      await wait(Math.random() * momentMs)
      // A machine without power says nothing more. One that only loses its disk is told by ext4 that a sync under way
      // has succeeded, and would hand out a receipt for what is gone.
      process.kill(pid, 'SIGSTOP')
      disk.cutPower()
      await bureau.killHost()
      receipts += await told
      disk.unmount()
      disk.mount()
      if ((await bureau.version()) < version) wrong++
    }
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + wrong, say: handedOut(receipts) }
  } finally {
    await bureau.close()
    disk.remove()
  }
}

/** Only who had a receipt before the power went can have lost something. */
const handedOut = (receipts: number): string => `${receipts} receipts handed out`
