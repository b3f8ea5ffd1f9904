import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { kioskScreen, launchChromium } from '../support/chromium.ts'
import { session } from '../support/leak.ts'
import { project } from '../support/site.ts'
import { applyWhileUsed } from './apply.ts'
import { benchBundle } from './bundle.ts'
import { megabytes, print, spread } from './figures.ts'

/** Runs `npm start` and returns its process and the URL of the page once it is ready. */
async function start(
  work: string,
  laws: string,
): Promise<{ child: ChildProcess; url: string; seconds: number }> {
  const begun = performance.now()
  const options = [
    '--no-open',
    '--data',
    join(work, 'start'),
    '--port',
    '8791',
    '--centre-port',
    '8790',
    '--laws',
    laws,
  ]
  // What `npm start` runs, without npm: that one leaves before its children have ended.
  const program = ['electron/launch/run.mjs', 'electron/launch/start.ts', ...options]
  const child = spawn(process.execPath, program, { cwd: project, stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const line of createInterface({ input: child.stdout })) {
    const ready = /^ready (\S+)/.exec(line)
    if (ready?.[1]) {
      child.stdout.resume()
      return { child, url: ready[1], seconds: (performance.now() - begun) / 1000 }
    }
  }
  throw new Error('npm start ended before it was ready')
}

async function stop(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit')
  child.kill('SIGINT')
  await gone
}

/** Resident memory of a process and everything it started, in bytes, largest first (Linux only). */
function memoryBelow(root: number): { name: string; bytes: number }[] {
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8')
        const read = (field: string): number =>
          Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0)
        const name =
          readFileSync(`/proc/${pid}/cmdline`, 'utf8')
            .split('\0')
            .find((part) => /\.ts$/.test(part)) ?? ''
        return [{ pid: Number(pid), parent: read('PPid'), bytes: read('VmRSS') * 1024, name }]
      } catch {
        return [] // It ended while we looked.
      }
    })
  const below = new Set([root])
  for (let grown = true; grown; ) {
    const before = below.size
    for (const { pid, parent } of processes) if (below.has(parent)) below.add(pid)
    grown = below.size > before
  }
  return processes
    .filter(({ pid, name }) => below.has(pid) && name !== '')
    .map(({ name, bytes }) => ({ name: name.replace(`${project}/`, ''), bytes }))
    .sort((a, b) => b.bytes - a.bytes)
}

/** From a touch to the paint that answers it, as Chromium's Event Timing measures it (8 ms steps), over every load of the page. */
async function watchTouches(page: Page): Promise<number[]> {
  const all: number[] = []
  await page.exposeFunction('noteTouch', (duration: number) => all.push(duration))
  await page.addInitScript(() => {
    const { noteTouch } = window as unknown as { noteTouch: (duration: number) => void }
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (['pointerdown', 'pointerup', 'click'].includes(name)) noteTouch(duration)
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  await page.reload()
  return all
}

/** When the first paint of the page came, in milliseconds after its navigation began. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )

/** First paint after `npm start`, touch to paint with the processor slowed four times, and resident memory. */
export async function benchPage(work: string, laws: string): Promise<void> {
  const first = await start(work, laws)
  print('npm start, first, to ready', `${first.seconds.toFixed(1)} s`)
  await stop(first.child)

  const begun = performance.now()
  const second = await start(work, laws)
  const browser = await launchChromium()
  try {
    print('npm start, second, to ready', `${second.seconds.toFixed(1)} s`)
    benchBundle(join(project, 'dist/page'))
    const page = await browser.newPage(kioskScreen)
    await page.goto(second.url)
    print('first paint of the page', `${(await firstPaint(page)).toFixed(0)} ms after navigation`)
    const all = ((performance.now() - begun) / 1000).toFixed(1)
    print('first paint after npm start', `${all} s, the browser's start included`)

    const touches = await watchTouches(page)
    const devtools = await page.context().newCDPSession(page)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    for (let round = 0; round < 5; round++) await session(page)
    print('touch to paint, CPU slowed 4x', spread(touches.splice(0), 'ms'))
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    const rounds = await applyWhileUsed(page, join(work, 'start'), laws, session)
    print('touch to paint, a release applied', `${spread(touches, 'ms')}, ${rounds} sessions, not slowed`)

    for (const { name, bytes } of second.child.pid ? memoryBelow(second.child.pid) : [])
      print(`memory ${name.slice(-26)}`, megabytes(bytes))
  } finally {
    await browser.close()
    await stop(second.child)
  }
}
