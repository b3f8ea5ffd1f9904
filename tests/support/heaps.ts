import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'

/** The strings of a heap snapshot: of objects, of the keys and of the names of everything that is alive. */
const stringsOf = (snapshot: string): string =>
  (JSON.parse(snapshot) as { strings: string[] }).strings.join('\n')

/** What is alive in the page's JavaScript heap after a collection: every string, one a line (V8 keeps 1,024 characters of each). */
export async function heapOfPage(page: Page): Promise<string> {
  const cdp = await page.context().newCDPSession(page)
  const chunks: string[] = []
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => void chunks.push(chunk))
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  await cdp.send('HeapProfiler.takeHeapSnapshot')
  await cdp.detach()
  return stringsOf(chunks.join(''))
}

/**
 * Runs `start` so that every Node process it starts writes its heap when it is told to by SIGUSR2, which is Node's own
 * option and none of the kiosk's. `heapOf` gives the strings that are alive in such a process.
 */
export async function withHeaps<T>(start: () => Promise<T>) {
  const dir = await mkdtemp(join(tmpdir(), 'lawkiosk-heap-'))
  const before = process.env.NODE_OPTIONS
  process.env.NODE_OPTIONS = `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${dir}`
  const started = await start()
  if (before === undefined) delete process.env.NODE_OPTIONS
  else process.env.NODE_OPTIONS = before
  const written = async (pid: number): Promise<string | null> => {
    const name = (await readdir(dir)).find((file) => file.split('.')[3] === String(pid))
    const text = name ? await readFile(join(dir, name), 'utf8') : ''
    if (!name || !text.trimEnd().endsWith('}')) return null // Not written to its end yet.
    await rm(join(dir, name))
    return stringsOf(text)
  }
  return {
    started,
    heapOf: async (pid: number): Promise<string> => {
      process.kill(pid, 'SIGUSR2')
      for (;;) {
        const strings = await written(pid)
        if (strings !== null) return strings
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    },
    forget: () => rm(dir, { recursive: true, force: true }),
  }
}
