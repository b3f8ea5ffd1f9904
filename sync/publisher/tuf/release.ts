import { fail, ok, type Result } from '../../../shared/result.ts'
import { errnoOf, type PublishFault } from '../fault.ts'
import { isThere } from '../isThere.ts'
import { holdCeremony, type OnlineKeys, onlineKeys, rootKeys } from './ceremony.ts'
import { type NewTarget, releaseMetadata, rootMetadata } from './metadata.ts'
import { Repository } from './repository.ts'

export type ReleaseSigner = { repository: Repository; keys: OnlineKeys; nextVersion: number }

/**
 * The repository in `out` ready for its next release. A new one gets its keys, in `<out>-keys` and never inside what is
 * served, and its root. An existing one must find the keys its root names: new ones would be refused by every kiosk.
 */
export async function releaseSigner(out: string, now: Date): Promise<Result<ReleaseSigner, PublishFault>> {
  const folder = `${out}-keys`
  const repository = new Repository(out)
  await repository.makeFolders()
  const isNew = !(await repository.hasRoot())
  if (isNew) await holdCeremony(folder)
  else if (!(await isThere(folder))) return fail('keys-missing', `${folder} is not there`)
  try {
    const keys = await onlineKeys(folder)
    if (isNew) await repository.writeRoot(1, rootMetadata(await rootKeys(folder), keys, now))
    if (!(await repository.trusts(keys)))
      return fail('keys-do-not-match', `the root in ${out} does not name the keys in ${folder}`)
    return ok({ repository, keys, nextVersion: (await repository.currentVersion()) + 1 })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (errnoOf(error) === 'ENOENT') return fail('keys-missing', error.message)
    if (errnoOf(error) !== null) throw error
    return fail('broken-repository', error.message)
  }
}

/** Signs a release and puts it in place; older releases are removed afterwards. */
export async function publishedRelease(
  { repository, keys, nextVersion }: ReleaseSigner,
  files: readonly NewTarget[],
  now: Date,
): Promise<void> {
  await repository.publish(nextVersion, files, releaseMetadata(nextVersion, files, keys, now))
  await repository.prune(nextVersion)
}
