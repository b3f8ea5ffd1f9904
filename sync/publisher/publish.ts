import { rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { editsFile } from '../release/edit.ts'
import type { Progress } from './content.ts'
import { buildDatabase } from './database.ts'
import { badContent, errnoOf, type PublishFault } from './fault.ts'
import { finishRelease } from './finishRelease.ts'
import { type Gathered, gather, type Sources } from './gather.ts'
import { inWorkFolder } from './inWorkFolder.ts'
import type { Problem, Read } from './problem.ts'
import { stopwatch } from './stopwatch.ts'
import { releaseSigner } from './tuf/release.ts'

export type PublishOptions = Omit<Sources, 'edits'> & {
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

async function readSources(
  options: Sources & { onProgress: Progress },
): Promise<Result<Read<Gathered>, PublishFault>> {
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

async function run(options: Sources & PublishOptions, out: string, work: string): Promise<Outcome> {
  const { now, onProgress } = options
  const { timed, seconds } = stopwatch()
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
  const built = await timed('database', () => buildDatabase(raw, content, onProgress))
  const [dangling] = built.dangling
  if (dangling)
    throw new Error(`an importer left a reference of ${dangling.table} to ${dangling.parent} unmet`)
  const signer = await releaseSigner(out, now)
  if (!signer.ok) return signer
  const finished = await finishRelease(signer.value, { raw, ...built }, { work, now, timed, onProgress })
  const { manifest, file, deltas } = finished
  for (const path of deltas.damaged)
    remarks.push({
      file: path,
      line: 1,
      what: 'is damaged in the folder that is served: no delta is made from it',
    })
  const { version, counts, contentRoot, publishedAt: at } = manifest
  await writeReport(out, { at, version, contentRoot, filesTaken, counts, notTaken: problems, remarks })
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
    deltas: deltas.targets.map(({ custom, length }) => ({
      from: custom.from,
      changes: custom.changes,
      bytes: length,
    })),
  })
}

/**
 * Builds a release from the sources and what the desk has written, and puts it in place as the next version of the
 * repository in `out`. Whatever fails, the release served before stays in place. Nothing is logged; `onProgress` is
 * told how far each stage is.
 */
export async function publish(options: PublishOptions): Promise<Outcome> {
  const out = resolve(options.out)
  return inWorkFolder(out, (work) => run({ ...options, edits: editsFile(out) }, out, work))
}
