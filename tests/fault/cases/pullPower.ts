import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openContent } from '../../../electron/host/content/snapshot.ts'
import { serveFolder } from '../../../electron/launch/serveFolder.ts'
import { publish } from '../../../sync/publisher/publish.ts'
import type { Step } from '../../../sync/pull/steps.ts'
import { rowsOf } from '../../../sync/release/contentRoot.ts'
import { project } from '../../support/site.ts'
import { deltaSteps, fullSteps } from '../pull/pullSteps.ts'
import { type Disk, makeDisk, noDisk } from './disk.ts'
import { nothingWrong, type Outcome } from './faultCase.ts'

/** 2: the power of the disk goes at every step of a pull, of a first one and of a delta; what is shown then is whole. */
export async function powerCutInPull(): Promise<Outcome | { notHere: string }> {
  const notHere = noDisk()
  if (notHere) return { notHere }
  const work = mkdtempSync(join(tmpdir(), 'power-'))
  const out = join(work, 'releases')
  const wrong: string[] = []
  const roots = [await release(work, out, '甲')]
  const server = await serveFolder(out)
  const disk = makeDisk(64)
  const pull = pulling(disk, join(out, 'metadata/1.root.json'), server.url)
  try {
    for (const step of fullSteps) {
      empty(disk)
      await pull.cutAt(step)
      if (![null, 1].includes(shown(disk, roots)) || !(await pull.toEnd()) || shown(disk, roots) !== 1)
        wrong.push(step)
    }
    empty(disk)
    await pull.toEnd()
    const base = join(work, 'base')
    cpSync(join(disk.path, 'kiosk'), base, { recursive: true })
    roots.push(await release(work, out, '乙'))
    for (const step of deltaSteps) {
      empty(disk)
      cpSync(base, join(disk.path, 'kiosk'), { recursive: true })
      flush(disk)
      await pull.cutAt(step)
      if (![1, 2].includes(shown(disk, roots) ?? 0) || !(await pull.toEnd()) || shown(disk, roots) !== 2)
        wrong.push(step)
    }
    const outcome = nothingWrong(
      fullSteps.length + deltaSteps.length,
      wrong.length > 0 ? `at ${wrong.join(', ')}` : '',
    )
    return { ...outcome, wrong: wrong.length }
  } finally {
    server.close()
    disk.remove()
    rmSync(work, { recursive: true, force: true })
  }
}

/** Publishes the next release and returns its content root. */
async function release(work: string, out: string, article: string): Promise<string> {
  const [laws, lexiconDir] = [join(work, 'laws'), join(work, 'lexicon')]
  for (const folder of [laws, lexiconDir]) mkdirSync(folder, { recursive: true })
  writeFileSync(join(laws, '示例.md'), `# 示例法\n\n<!-- INFO END -->\n\n第一条 ${article}。\n`)
  const rulesDir = join(project, 'resources/rules')
  const none = { sample: false, sampleDir: '', onProgress: () => undefined }
  const published = await publish({ ...none, out, laws, rulesDir, lexiconDir, now: new Date() })
  if (!published.ok) throw new Error(`no release: ${published.code}`)
  return published.value.contentRoot
}

function pulling(disk: Disk, root: string, url: string) {
  const program = join(project, 'tests/fault/pull/pullAndDie.ts')
  const start = (...rest: string[]) =>
    spawn(process.execPath, [program, join(disk.path, 'kiosk'), root, url, ...rest], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  return {
    /** Pulls up to a step, and there the power goes. */
    async cutAt(step: Step): Promise<void> {
      const child = start(step, '1', 'halt')
      const gone = once(child, 'exit')
      const there = await Promise.race([once(child.stdout, 'data').then(() => true), gone.then(() => false)])
      if (!there) throw new Error(`the pull never came to ${step}`)
      disk.cutPower()
      child.kill('SIGKILL')
      await gone
      disk.unmount()
      disk.mount()
    },
    async toEnd(): Promise<boolean> {
      const child = start('never')
      return (await once(child, 'exit'))[0] === 0
    },
  }
}

/** A kiosk that has nothing yet. */
function empty(disk: Disk): void {
  rmSync(join(disk.path, 'kiosk'), { recursive: true, force: true })
  mkdirSync(join(disk.path, 'kiosk/content'), { recursive: true })
  flush(disk)
}

/** What the test itself wrote is not to be lost with what the pull wrote. */
function flush(disk: Disk): void {
  disk.unmount()
  disk.mount()
}

/** The version that is shown; null for none, -1 when its rows are not those that were signed. */
function shown(disk: Disk, roots: readonly string[]): number | null {
  const content = openContent(join(disk.path, 'kiosk'), () => '2026-01-01')
  try {
    const snapshot = content.current()
    if (!snapshot) return null
    return rowsOf(snapshot.db).root === roots[snapshot.version - 1] ? snapshot.version : -1
  } finally {
    content.close()
  }
}
