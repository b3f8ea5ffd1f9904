import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { contentTarget, type Manifest } from '../release/manifest.ts'
import { schemaVersion } from '../release/schema.ts'
import { compress } from './compress.ts'
import type { Progress } from './content.ts'
import { buildDatabase } from './database.ts'
import { makeDeltas } from './delta/makeDeltas.ts'
import { previousRelease } from './delta/previous.ts'
import { errnoOf, faultFrom, type PublishFault } from './fault.ts'
import { type Gathered, gather, type Sources } from './gather.ts'
import { hold } from './lock.ts'
import { inWords, type Problem, type Read } from './problem.ts'
import { publishedRelease, releaseSigner } from './tuf/release.ts'

export type PublishOptions = Sources & {
  /** The folder to serve; keys and report lie beside it, as `<out>-keys` and `<out>-report.json`. */
  out: string
  now: Date
  onProgress: Progress
}

export type ReleaseSummary = {
  version: number
  counts: Record<string, number>
  filesTaken: number
  /** What was not taken, and why. */
  problems: Problem[]
  /** Taken, but a person should look at it. */
  remarks: Problem[]
  rawBytes: number
  compressedBytes: number
  seconds: Record<string, number>
  contentRoot: string
  /** From each earlier release a kiosk may have: changed rows and bytes to fetch, the release before first. */
  deltas: { from: number; changes: number; bytes: number }[]
}

type Outcome = Result<ReleaseSummary, PublishFault>

/** The problems a terminal shows; the report has all of them. */
const shown = 20

const badContent = (problems: readonly Problem[]): Outcome => {
  const rest = problems.length > shown ? [`… and ${problems.length - shown} more`] : []
  return fail('bad-content', [...problems.slice(0, shown).map(inWords), ...rest].join('\n'))
}

async function readSources(options: PublishOptions): Promise<Result<Read<Gathered>, PublishFault>> {
  try {
    return ok(await gather(options, options.onProgress))
  } catch (error) {
    if (errnoOf(error) === null || !(error instanceof Error)) throw error
    return fail('missing-source', error.message)
  }
}

/** Every file that was not taken and why, beside the served folder: it names paths of this machine. */
async function writeReport(out: string, report: Record<string, unknown>): Promise<void> {
  const path = `${out}-report.json`
  await writeFile(`${path}.part`, `${JSON.stringify(report, null, 2)}\n`, { flush: true })
  await rename(`${path}.part`, path)
}

async function run(options: PublishOptions, out: string, work: string): Promise<Outcome> {
  const { now, onProgress } = options
  const seconds: Record<string, number> = {}
  const timed = async <T>(stage: string, step: () => Promise<T> | T): Promise<T> => {
    const start = performance.now()
    const value = await step()
    seconds[stage] = Math.round(performance.now() - start) / 1000
    return value
  }

  const sources = await timed('read', () => readSources(options))
  if (!sources.ok) return sources
  const read = sources.value
  const problems = read.ok ? read.value.problems : read.problems
  if (!read.ok || read.value.content.law.length === 0) {
    await writeReport(out, { at: now.toISOString(), version: null, notTaken: problems })
    return problems.length > 0 ? badContent(problems) : fail('nothing-to-publish', 'no law was found')
  }
  const { content, filesTaken, remarks } = read.value

  const raw = join(work, 'content.db')
  const compressed = join(work, contentTarget)
  const built = await timed('database', () => buildDatabase(raw, content, onProgress))
  const [dangling] = built.dangling
  if (dangling)
    throw new Error(`an importer left a reference of ${dangling.table} to ${dangling.parent} unmet`)
  const file = await timed('compress', () => compress(raw, compressed, onProgress))

  const signer = await releaseSigner(out, now)
  if (!signer.ok) return signer
  const manifest: Manifest = {
    version: signer.value.nextVersion,
    schema: schemaVersion,
    publishedAt: now.toISOString(),
    rawLength: file.rawLength,
    contentRoot: built.contentRoot,
    counts: built.counts,
    chunks: file.chunks,
  }
  const { targets, damaged } = await timed('deltas', async () => {
    const previous = await previousRelease(signer.value.repository)
    return makeDeltas(previous, { manifest, raw, length: file.length }, work)
  })
  for (const path of damaged)
    remarks.push({
      file: path,
      line: 1,
      what: 'is damaged in the folder that is served: no delta is made from it',
    })

  return timed('sign', async () => {
    const content = { path: contentTarget, file: compressed, length: file.length, sha256: file.sha256 }
    await publishedRelease(signer.value, [{ ...content, custom: manifest }, ...targets], now)
    const { version, counts, contentRoot } = manifest
    await writeReport(out, {
      at: manifest.publishedAt,
      version,
      contentRoot,
      filesTaken,
      counts,
      notTaken: problems,
      remarks,
    })
    return ok({
      version,
      counts,
      filesTaken,
      problems,
      remarks,
      rawBytes: file.rawLength,
      compressedBytes: file.length,
      seconds,
      contentRoot,
      deltas: targets.map(({ custom, length }) => ({
        from: custom.from,
        changes: custom.changes,
        bytes: length,
      })),
    })
  })
}

/**
 * Builds a release from the sources and puts it in place as the next version of the repository in `out`. Whatever
 * fails, the release served before stays in place. Nothing is logged; `onProgress` is told how far each stage is.
 */
export async function publish(options: PublishOptions): Promise<Outcome> {
  const out = resolve(options.out)
  const work = `${out}-work`
  try {
    await mkdir(dirname(out), { recursive: true })
    const letGo = await hold(`${out}.lock`)
    if (!letGo) return fail('already-running', `${out}.lock is held by another run`)
    try {
      // On the same volume as the release, so that the finished file is renamed into place, not copied.
      await rm(work, { recursive: true, force: true })
      await mkdir(work)
      return await run(options, out, work)
    } finally {
      await rm(work, { recursive: true, force: true })
      await letGo()
    }
  } catch (error) {
    return faultFrom(error)
  }
}
