import { readFileSync } from 'node:fs'
import type { CDPSession, Page } from '@playwright/test'
import { begin, button, key, t, tab, typeChinese } from '../e2e/touch.ts'
import { processTree } from './processTree.ts'

/** What the page holds after its garbage was collected: bytes of its heap, nodes of its documents, listeners. */
export type Held = { heap: number; nodes: number; listeners: number }

export async function heldByPage(session: CDPSession): Promise<Held> {
  await session.send('Performance.enable')
  // What finalisers let go of is found by the second time.
  for (const _ of [1, 2]) await session.send('HeapProfiler.collectGarbage')
  const { metrics } = await session.send('Performance.getMetrics')
  const value = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN
  return { heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') }
}

/** Resident bytes of the host process below this one (Linux only). */
export function hostMemory(): number {
  const read = (pid: number, file: string): string => {
    try {
      return readFileSync(`/proc/${pid}/${file}`, 'utf8')
    } catch {
      return '' // It ended while we looked.
    }
  }
  const host = processTree(process.pid).find((pid) =>
    read(pid, 'cmdline').includes('electron/host/process.ts'),
  )
  return Number(/VmRSS:\s+(\d+)/.exec(read(host ?? 0, 'status'))?.[1] ?? Number.NaN) * 1024
}

/** One session by touch: looks something up, opens a law, types in a form, ends and wipes. */
export async function session(page: Page): Promise<void> {
  await begin(page)
  await button(page, t.home.searchHint).tap()
  await typeChinese(page, t.search.label, [['lihun', '离婚']])
  await button(page, t.search.go).tap()
  await tab(page, 'law').tap()
  await button(page, /民法典/)
    .first()
    .tap()
  await button(page, t.law.contents).waitFor()
  await button(page, t.bar.home).tap()
  await button(page, new RegExp(t.home.mine)).tap()
  await key(page, t.mine.tail, '5678')
  await end(page)
}

/** Ends a session and wipes. */
export async function end(page: Page): Promise<void> {
  await button(page, t.bar.end).tap()
  await page.getByRole('alertdialog').getByRole('button', { name: t.end.confirm }).tap()
  await button(page, t.attract.startLabel).waitFor()
}
