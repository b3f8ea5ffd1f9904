import { join, resolve } from 'node:path'
import { Metadata, MetadataKind } from '@tufjs/models'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { errnoOf, faultFrom, type PublishFault } from '../fault.ts'
import { isThere } from '../isThere.ts'
import { hold } from '../lock.ts'
import { type OnlineKeys, onlineKeys } from './ceremony.ts'
import { snapshotMetadata, timestampMetadata } from './metadata.ts'
import { Repository, type Versions } from './repository.ts'

export type RenewFault = PublishFault | 'not-signed' | 'clock-behind'

/**
 * Says again, from today, which release is the newest: one that was staged since, or the one that is served. Needs the
 * keys of snapshot and timestamp only. Fails with `keys-missing`, `keys-do-not-match`, `not-signed` (the newest list of
 * targets is not signed as the root asks), `clock-behind` (it was said later than now), and what writing can fail with.
 */
export async function renew(out: string, now: Date): Promise<Result<Versions, RenewFault>> {
  const folder = resolve(out)
  try {
    if (!(await isThere(join(folder, 'metadata'))))
      return fail('broken-repository', `no release in ${folder}`)
    const letGo = await hold(`${folder}.lock`)
    if (!letGo) return fail('already-running', `${folder}.lock is held by another run`)
    try {
      return await renewIn(folder, now)
    } finally {
      await letGo()
    }
  } catch (error) {
    if (errnoOf(error) === null && error instanceof Error) return fail('broken-repository', error.message)
    return faultFrom(error)
  }
}

async function renewIn(folder: string, now: Date): Promise<Result<Versions, RenewFault>> {
  const repository = new Repository(folder)
  const keys = await onlineKeys(`${folder}-keys`)
  if (!keys) return fail('keys-missing', `snapshot.pem and timestamp.pem in ${folder}-keys`)
  if (!(await repository.trusts(keys)))
    return fail('keys-do-not-match', `the root in ${folder} does not name the keys in ${folder}-keys`)
  const newest = `${await repository.newestTargets()}.targets.json`
  const targets = Metadata.fromJSON(
    MetadataKind.Targets,
    JSON.parse((await repository.read(newest)).toString()),
  )
  try {
    const root = await repository.root()
    root.verifyDelegate(MetadataKind.Targets, targets)
  } catch {
    return fail('not-signed', newest)
  }
  // Kiosks take no clock to be before what they accepted; a machine set back would sign what they call expired.
  if ((await repository.served()).timestamp > 0 && now < (await repository.signedAt()))
    return fail('clock-behind', `the last one is of ${(await repository.signedAt()).toISOString()}`)
  return ok(await renewWith(repository, keys, now))
}

/** As `renew`, for whoever holds the lock and has looked at the keys. */
export async function renewWith(repository: Repository, keys: OnlineKeys, now: Date): Promise<Versions> {
  const before = await repository.served()
  const newest = await repository.newestTargets()
  const versions = { timestamp: before.timestamp + 1, snapshot: before.snapshot + 1, targets: newest }
  const targets = await repository.read(`${newest}.targets.json`)
  const snapshot = snapshotMetadata(versions.snapshot, newest, targets, keys.snapshot, now)
  const timestamp = timestampMetadata(versions.timestamp, versions.snapshot, snapshot, keys.timestamp, now)
  await repository.serve({ version: versions.snapshot, bytes: snapshot }, timestamp)
  await repository.prune(versions)
  return versions
}
