import { join, resolve } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import { editsFile } from '../release/edit.ts'
import { schemaVersion } from '../release/schema.ts'
import { buildDatabase } from './database.ts'
import { newestRelease, openContent } from './delta/previous.ts'
import { applyEdits } from './edits/applyEdits.ts'
import { contentOf } from './edits/contentOf.ts'
import { readEdits } from './edits/readEdits.ts'
import { strayCites } from './edits/strayCites.ts'
import { strayRows } from './edits/strayRows.ts'
import { badContent, type PublishFault } from './fault.ts'
import { finishRelease } from './finishRelease.ts'
import { inWorkFolder } from './inWorkFolder.ts'
import { isThere } from './isThere.ts'
import { stopwatch } from './stopwatch.ts'
import { releaseSigner } from './tuf/release.ts'
import { renewWith } from './tuf/renew.ts'
import { Repository } from './tuf/repository.ts'

const quietly = (): void => {}

export type Amended = {
  version: number
  /** False where it waits for the keys that say it is the newest. */
  served: boolean
  /** False where the newest release said all of it already. */
  changed: boolean
  seconds: Record<string, number>
}

/**
 * Makes the next release of the repository in `out` from its newest one and what the desk has written (Codes, Arts 7-9,
 * 14): no law is imported again. Doing it twice changes nothing the second time; whatever fails, the release
 * served before stays.
 */
export function amend(out: string, now: Date): Promise<Result<Amended, PublishFault>> {
  const folder = resolve(out)
  return inWorkFolder(folder, (work) => run(folder, work, now))
}

async function run(out: string, work: string, now: Date): Promise<Result<Amended, PublishFault>> {
  const { timed, seconds } = stopwatch()
  const edits = await readEdits(editsFile(out))
  if (!edits.ok) return badContent(edits.problems)
  const repository = new Repository(out)
  const newest = (await isThere(out)) ? await newestRelease(repository) : null
  if (newest?.manifest.schema !== schemaVersion)
    return fail('no-release', `none of schema ${schemaVersion} in ${out}: import one with npm run release`)
  const signer = await releaseSigner(out, now)
  if (!signer.ok) return signer
  const before = await timed('read', () => openContent(newest, join(work, 'before.db')))
  if (!before.ok) return fail('broken-repository', before.detail)

  const content = applyEdits(contentOf(before.value), edits.value)
  before.value.close()
  const problems = [...strayRows(content), ...strayCites(content)]
  if (problems.length > 0) return badContent(problems)
  const raw = join(work, 'content.db')
  const built = await timed('database', () => buildDatabase(raw, content, quietly))
  const [dangling] = built.dangling
  if (dangling) throw new Error(`an edit left a reference of ${dangling.table} to ${dangling.parent} unmet`)

  const { online } = signer.value
  if (newest.manifest.contentRoot === built.contentRoot) {
    const { version } = newest.manifest
    const isServed = async () => (await repository.served()).targets === version
    // A run that died at the last step signed it and told nobody.
    if (online && !(await isServed())) await renewWith(repository, online, now)
    return ok({ version, served: await isServed(), changed: false, seconds })
  }
  const { manifest } = await finishRelease(
    signer.value,
    { raw, ...built },
    { work, now, timed, onProgress: quietly },
  )
  return ok({ version: manifest.version, served: online !== null, changed: true, seconds })
}
