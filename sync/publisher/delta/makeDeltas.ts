import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Change } from '../../release/delta.ts'
import { type DeltaManifest, deltasKept, deltaTarget, type Manifest } from '../../release/manifest.ts'
import type { NewTarget } from '../tuf/metadata.ts'
import { compose } from './compose.ts'
import { deltaFile } from './deltaFile.ts'
import { diff } from './diff.ts'
import { openContent, type Previous, readDelta } from './previous.ts'

/** A delta worth fetching is clearly smaller than the whole. */
const largestShare = 0.5
/** So many changed rows are no delta, and would fill the memory. */
const mostChanges = 200_000

export type Deltas = {
  targets: (NewTarget & { custom: DeltaManifest })[]
  /** What of the release before could not be used: it stands damaged in the folder that is served. */
  damaged: string[]
}

/**
 * Writes the deltas that end at a release into `work`: from the release before it, and by way of that from up to
 * `deltasKept` releases. `raw` is the path of its content database, `length` that of the whole download in bytes.
 */
export async function makeDeltas(
  previous: Previous | null,
  next: { manifest: Manifest; raw: string; length: number },
  work: string,
): Promise<Deltas> {
  const none: Deltas = { targets: [], damaged: [] }
  if (!previous || previous.manifest.schema !== next.manifest.schema) return none
  const before = await openContent(previous, join(work, 'previous.db'))
  if (!before.ok) return { ...none, damaged: [before.detail ?? ''] }
  const last = changesBetween(before.value, next.raw)
  if (!last) return none

  const { version: to } = next.manifest
  const from = previous.manifest
  const chains = [{ from: from.version, base: from.contentRoot, changes: last }]
  const damaged: string[] = []
  for (const delta of previous.deltas) {
    const { from: start, to: end, base } = delta.manifest
    if (end !== from.version || start <= to - 1 - deltasKept) continue
    const earlier = await readDelta(delta)
    const whole = earlier.ok ? compose(earlier.value, last) : earlier
    if (whole.ok) chains.push({ from: start, base, changes: whole.value })
    else damaged.push(delta.target.path)
  }
  const targets: Deltas['targets'] = []
  for (const { from: start, base, changes } of chains) {
    const { bytes, ...file } = deltaFile(changes)
    if (file.length > largestShare * next.length) continue
    const path = deltaTarget(start, to)
    await writeFile(join(work, path), bytes, { flush: true })
    const custom = { from: start, to, base, rawLength: file.rawLength, changes: file.changes }
    targets.push({ path, file: join(work, path), length: file.length, sha256: file.sha256, custom })
  }
  return { targets, damaged }
}

/** What changed, or null when too much did. */
function changesBetween(before: Database.Database, raw: string): Change[] | null {
  const after = new Database(raw, { readonly: true })
  try {
    const changes: Change[] = []
    for (const change of diff(before, after)) {
      if (changes.push(change) > mostChanges) return null
    }
    return changes
  } finally {
    before.close()
    after.close()
  }
}
