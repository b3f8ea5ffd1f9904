import { fail, ok, type Result } from '../../../shared/result.ts'
import { errnoOf, type PublishFault } from '../fault.ts'
import { isThere } from '../isThere.ts'
import { type AllKeys, holdCeremony, type OnlineKeys, onlineKeys, rootKeys, targetsKey } from './ceremony.ts'
import type { Signer } from './keys.ts'
import { type NewTarget, rootMetadata, targetsMetadata } from './metadata.ts'
import { renewWith } from './renew.ts'
import { Repository } from './repository.ts'

/** `online` is null where those keys lie elsewhere. */
export type ReleaseSigner = {
  repository: Repository
  targets: Signer
  online: OnlineKeys | null
  nextVersion: number
}

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
    const [targets, online] = [await targetsKey(folder), await onlineKeys(folder)]
    if (isNew && online) {
      const all: AllKeys = { targets, ...online }
      await repository.writeRoot(1, rootMetadata(await rootKeys(folder), all, now))
    }
    if (!(await repository.trusts({ targets, ...online })))
      return fail('keys-do-not-match', `the root in ${out} does not name the keys in ${folder}`)
    return ok({ repository, targets, online, nextVersion: (await repository.newestTargets()) + 1 })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    if (errnoOf(error) === 'ENOENT') return fail('keys-missing', error.message)
    if (errnoOf(error) !== null) throw error
    return fail('broken-repository', error.message)
  }
}

/**
 * Signs the list of a release's files and puts both in place; serves it at once where the keys for that lie here, and
 * otherwise leaves it to `npm run renew` where they do.
 */
export async function publishedRelease(
  { repository, targets, online, nextVersion }: ReleaseSigner,
  files: readonly NewTarget[],
  now: Date,
): Promise<void> {
  await repository.stage(nextVersion, files, targetsMetadata(nextVersion, files, targets, now))
  if (online) await renewWith(repository, online, now)
}
