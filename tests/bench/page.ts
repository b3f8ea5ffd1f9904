import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import { kioskScreen, launchChromium } from '../support/chromium.ts'
import { project } from '../support/site.ts'
import { applyWhileWalking } from './apply.ts'
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

/** From a touch to the paint that answers it, as Chromium's Event Timing measures it (8 ms steps). */
async function watchTouches(page: Page): Promise<() => Promise<number[]>> {
  await page.evaluate(() => {
    const all: number[] = []
    Object.assign(window, { touchTimes: all })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (['pointerdown', 'pointerup', 'click'].includes(entry.name)) all.push(entry.duration)
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit)
  })
  return () => page.evaluate(() => (window as unknown as { touchTimes: number[] }).touchTimes)
}

/** A walk through the screens by touch alone, as a citizen with a slow machine would make it. */
async function walk(page: Page): Promise<void> {
  const button = (name: string | RegExp) => page.getByRole('button', { name }).first()
  for (const problem of [zhCN.problems.wages, zhCN.problems.divorce, zhCN.problems.injury]) {
    await button(new RegExp(problem.name)).tap()
    await page.getByRole('tab', { name: new RegExp(`^${zhCN.search.kinds.law} `) }).tap()
    const hit = page.locator('.kinds-panel .card-button').first()
    await hit.waitFor()
    await hit.tap()
    await button(zhCN.law.contents).waitFor()
    await button(zhCN.bar.sizeLabel).tap()
    await button(zhCN.bar.themeLabel).tap()
    await button(zhCN.bar.home).tap()
  }
  await button(new RegExp(zhCN.home.lawyers)).tap()
  await button(/婚姻家庭/).tap()
  await button(zhCN.bar.home).tap()
}

/** First paint after `npm start`, touch to paint with the processor slowed four times, and resident memory. */
export async function benchPage(work: string, laws: string): Promise<void> {
  const first = await start(work, laws)
  print('npm start, first, to ready', `${first.seconds.toFixed(1)} s`)
  await stop(first.child)

  const begun = performance.now()
  const second = await start(work, laws)
  print('npm start, second, to ready', `${second.seconds.toFixed(1)} s`)
  benchBundle(join(project, 'dist/page'))
  const browser = await launchChromium()
  const page = await browser.newPage(kioskScreen)
  await page.goto(second.url)
  const paint = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const entry = list.getEntriesByName('first-contentful-paint')[0]
          if (entry) resolve(entry.startTime)
        }).observe({ type: 'paint', buffered: true })
      }),
  )
  print('first paint of the page', `${paint.toFixed(0)} ms after navigation`)
  print(
    'first paint after npm start',
    `${((performance.now() - begun) / 1000).toFixed(1)} s, the browser's start included`,
  )

  await page.getByRole('button', { name: zhCN.attract.startLabel }).tap()
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const touches = await watchTouches(page)
  for (let round = 0; round < 5; round++) await walk(page)
  const slowed = await touches()
  print('touch to paint, CPU slowed 4x', spread(slowed, 'ms'))
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  const rounds = await applyWhileWalking(page, join(work, 'start'), laws, walk)
  const meanwhile = (await touches()).slice(slowed.length)
  print('touch to paint, a release applied', `${spread(meanwhile, 'ms')}, ${rounds} rounds, not slowed`)

  for (const { name, bytes } of second.child.pid ? memoryBelow(second.child.pid) : []) {
    print(`memory ${name.slice(-26)}`, megabytes(bytes))
  }
  await browser.close()
  await stop(second.child)
}
