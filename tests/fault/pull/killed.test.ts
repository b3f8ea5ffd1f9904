import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openContent } from '../../../electron/host/content/snapshot.ts'
import { readPointer } from '../../../sync/pull/state/state.ts'
import type { Step } from '../../../sync/pull/steps.ts'
import { newFolder, pullTo, release, serve } from '../../../sync/pull/testSource.ts'
import { rowsOf } from '../../../sync/release/contentRoot.ts'
import { deltaSteps, fullSteps } from './pullSteps.ts'

/** Runs the real pull in a process of its own that is killed at a step; how it ended. */
async function killedAt(step: Step, dir: string, out: string, url: string): Promise<string | null> {
  const args = [join(import.meta.dirname, 'pullAndDie.ts'), dir, join(out, 'metadata/1.root.json'), url, step]
  const child = spawn(process.execPath, args, { stdio: 'ignore' })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  return signal
}

/** What the reader shows is whole: its rows are those of the root it was signed with. */
function shown(dir: string): number | null {
  const content = openContent(dir, () => '2026-01-01')
  const snapshot = content.current()
  const pointer = readPointer(join(dir, 'state.db'))
  if (snapshot) expect(rowsOf(snapshot.db).root).toBe(pointer?.contentRoot)
  content.close()
  return snapshot?.version ?? null
}

/** Each step is a process of its own. */
const timeout = 180_000

test('killed at any step of the first pull, a kiosk shows nothing or the release, and the next pull ends well', {
  timeout,
}, async () => {
  const out = join(newFolder(), 'release')
  await release(out, ['甲。'])
  const source = await serve(out)
  for (const step of fullSteps) {
    const dir = newFolder()
    expect([step, await killedAt(step, dir, out, source.url)]).toEqual([step, 'SIGKILL'])
    expect([step, [null, 1]]).toEqual([step, expect.arrayContaining([shownOrNothing(dir)])])
    expect([step, (await pullTo(dir, out, [source.url])).result.ok]).toEqual([step, true])
    expect([step, shown(dir)]).toEqual([step, 1])
  }
})

test('killed at any step of a delta, a kiosk shows the release before or the new one, and the next pull ends well', {
  timeout,
}, async () => {
  const [out, base] = [join(newFolder(), 'release'), newFolder()]
  await release(out, ['甲。'])
  const source = await serve(out)
  await pullTo(base, out, [source.url])
  await release(out, ['乙。'])
  for (const step of deltaSteps) {
    const dir = newFolder()
    cpSync(base, dir, { recursive: true })
    expect([step, await killedAt(step, dir, out, source.url)]).toEqual([step, 'SIGKILL'])
    expect([1, 2]).toContain(shown(dir))
    expect([step, (await pullTo(dir, out, [source.url])).result.ok]).toEqual([step, true])
    expect([step, shown(dir)]).toEqual([step, 2])
  }
})

/** Before the first activation there is no pointer to read. */
function shownOrNothing(dir: string): number | null {
  const content = openContent(dir, () => '2026-01-01')
  const version = content.current()?.version ?? null
  content.close()
  return version
}
