import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { openBureau } from './bureau.ts'
import { type Outcome, until } from './faultCase.ts'

const pin = '246810'

/** 6: the kernel answers EIO to the host, call by call. */
export const ioErrors = (): Promise<Outcome | { notHere: string }> =>
  failing('EIO', ['fdatasync', 'pwrite64', 'fsync', 'pread64'])

/** 5: some writes find no room and others do, as on a disk that is nearly full. */
export const noRoomAtTimes = (): Promise<Outcome | { notHere: string }> =>
  failing('ENOSPC', ['pwrite64', 'fdatasync', 'ftruncate'])

/** Every third call of a kind fails while people leave requests and search, and the kiosk fetches a release. */
async function failing(error: string, calls: readonly string[]): Promise<Outcome | { notHere: string }> {
  if (spawnSync('strace', ['-V']).status !== 0) return { notHere: 'strace is not installed' }
  const bureau = await openBureau()
  let [given, wrong] = [0, 0]
  try {
    await bureau.submit(3)
    const first = await bureau.version()
    for (const call of calls) {
      const host = await bureau.host()
      await bureau.site.publish(call)
      const detach = await injectErrors(host.pid, call, error)
      if (!detach) return { notHere: 'strace may not attach to a process here' }
      await host.call('technician.pull', { pin })
      given += await bureau.submit(8)
      // What is read from the disk may fail; where only writing does, everything is still found.
      const found = await host.call('search.run', { text: '拖欠工资' })
      if (!found.ok && call !== 'pread64') wrong++
      await detach()
      // A process whose disk failed it is started anew: nothing it holds in memory is to be trusted.
      await bureau.killHost()
    }
    await bureau.submit(3)
    await until('the newest release', async () => (await bureau.version()) === first + calls.length)
    const settled = await bureau.settle()
    return { ...settled, wrong: settled.wrong + wrong, say: `${given} of ${8 * calls.length} still saved` }
  } finally {
    await bureau.close()
  }
}

/** 7: the host may open no more files than it has open. */
export async function noOpenFiles(): Promise<Outcome | { notHere: string }> {
  if (spawnSync('prlimit', ['--version']).status !== 0) return { notHere: 'prlimit is not installed' }
  const bureau = await openBureau()
  try {
    await bureau.submit(3)
    const { pid, call } = await bureau.host()
    const open = readdirSync(`/proc/${pid}/fd`).length
    spawnSync('prlimit', ['--pid', String(pid), `--nofile=${open}:4096`])
    const given = await bureau.submit(5)
    const found = await call('search.run', { text: '拖欠工资' })
    spawnSync('prlimit', ['--pid', String(pid), '--nofile=4096:4096'])
    const settled = await bureau.settle()
    const say = `${given} of 5 still saved`
    return { ...settled, wrong: settled.wrong + (found.ok ? 0 : 1), say }
  } finally {
    await bureau.close()
  }
}

/** Lets every third call of a kind fail in a running process; null where that is not allowed. */
async function injectErrors(pid: number, call: string, error: string): Promise<(() => Promise<void>) | null> {
  const inject = `inject=${call}:error=${error}:when=2+3`
  const strace = spawn(
    'strace',
    ['-f', '-e', `trace=${call}`, '-e', inject, '-o', '/dev/null', '-p', String(pid)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const attached = once(strace.stderr, 'data').then(([said]) => /attached/.test(String(said)))
  const ended = once(strace, 'exit')
  if (!(await Promise.race([attached, ended.then(() => false)]))) return null
  return async () => {
    strace.kill('SIGINT')
    await ended
  }
}
