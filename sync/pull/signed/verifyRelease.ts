import { EqualVersionError } from 'tuf-js/dist/error.js'
import type { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { type Fetched, type FetchFault, fetchBytes, type Net } from '../net/fetchBytes.ts'
import type { Document, Role } from '../state/accepted.ts'
import type { PullState } from '../state/state.ts'
import { followRoots } from './followRoots.ts'
import { keptRelease, rootToTrust } from './keptRelease.ts'
import { provenBy, releaseIn, type SignedRelease } from './release.ts'
import { isExpired, keptBytes, most, trustFrom, versionOf } from './trust.ts'

export type MetadataFault = FetchFault | 'refused' | 'rolled-back' | 'expired' | 'no-release' | 'no-root'

/** What a mirror calls the `timestamp.json` that is accepted: asked with it, the mirror answers in a line. */
export type Etag = { value: string; of: Buffer }
/** `bytes` is what came over the network. */
export type Verified = { release: SignedRelease; etag: Etag | null; bytes: number }
export type Source = { base: string; trustedRoot: string; etag: Etag | null; now: Date }
export type FetchDocument = (name: string, role: Role, etag?: string) => Promise<Result<Fetched, FetchFault>>

/**
 * Asks one mirror for the newest signed release. What verified is committed to `state.db`, its versions as floors; a
 * mirror that has nothing new costs one small request and no write. The clock is distrusted one way: a moment that
 * accepted metadata proves is not undone by a clock that lags behind.
 */
export async function verifyRelease(
  net: Net,
  state: PullState,
  source: Source,
): Promise<Result<Verified, MetadataFault>> {
  const kept = state.metadata()
  const time = latest(source.now, provenBy(keptBytes(kept, 'targets')))
  const root = await rootToTrust(kept, source.trustedRoot)
  if (!root.ok) return root
  let bytes = 0
  const fetch: FetchDocument = async (name, role, etag) => {
    const fetched = await fetchBytes(net, `${source.base}/metadata/${name}`, most[role], etag ?? null)
    if (fetched.ok && fetched.value !== 'not-modified') bytes += fetched.value.bytes.length
    return fetched
  }

  const known = keptBytes(kept, 'timestamp')
  const asked = await fetch('timestamp.json', 'timestamp', etagOf(source.etag, known))
  if (!asked.ok) return asked
  const offered = asked.value === 'not-modified' ? known : asked.value.bytes
  if (!offered) return fail('refused', 'not modified, but nothing is kept')
  const etag = asked.value === 'not-modified' ? source.etag : tagged(asked.value)
  if (known?.equals(offered)) {
    const release = keptRelease(root.value, kept, time)
    if (release) return ok({ release, etag, bytes })
  }

  try {
    const store = trustFrom(root.value, time)
    const rooted = await followRoots(store, root.value, state, fetch)
    if (!rooted.ok) return rooted
    const documents = await followDocuments(store, offered, state.metadata(), fetch)
    if (!documents.ok) return documents
    const release = releaseIn(store)
    if (!release.ok) return release
    const accepted = state.accept([rooted.value, ...documents.value])
    return accepted
      ? ok({ release: release.value, etag, bytes })
      : fail('rolled-back', 'below an accepted version')
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const detail = `${error.constructor.name}: ${error.message}`
    if (!isExpired(error)) return fail('refused', detail)
    return fail('expired', `${detail}; the clock says ${source.now.toISOString()}`)
  }
}

/** Timestamp, snapshot and targets, in the order TUF gives; throws what tuf-js throws on one that does not verify. */
async function followDocuments(
  store: TrustedMetadataStore,
  offered: Buffer,
  kept: readonly Document[],
  fetch: FetchDocument,
): Promise<Result<Document[], FetchFault | 'refused'>> {
  const held = (role: Role): Buffer | null => keptBytes(kept, role)
  const tryHeld = (role: Role, take: (bytes: Buffer) => unknown): Buffer | null => {
    const bytes = held(role)
    return bytes && faultOf(() => take(bytes)) === null ? bytes : null
  }
  const heldTimestamp = held('timestamp')
  if (heldTimestamp) faultOf(() => store.updateTimestamp(heldTimestamp))
  const fault = faultOf(() => store.updateTimestamp(offered))
  // One that differs from an accepted one of its version changes nothing.
  if (fault !== null && !(fault instanceof EqualVersionError)) throw fault
  const timestamp = fault === null ? offered : (heldTimestamp ?? offered)

  const heldSnapshot = tryHeld('snapshot', (bytes) => store.updateSnapshot(bytes, true))
  const snapshot =
    heldSnapshot ?? (await fetched(fetch, 'snapshot', store.timestamp?.signed.snapshotMeta.version))
  if (!Buffer.isBuffer(snapshot)) return snapshot
  if (!heldSnapshot) store.updateSnapshot(snapshot)

  const take = (bytes: Buffer) => store.updateDelegatedTargets(bytes, 'targets', 'root')
  const heldTargets = tryHeld('targets', take)
  const targets =
    heldTargets ?? (await fetched(fetch, 'targets', store.snapshot?.signed.meta['targets.json']?.version))
  if (!Buffer.isBuffer(targets)) return targets
  if (!heldTargets) take(targets)

  const documents = { timestamp, snapshot, targets }
  return ok(
    Object.entries(documents).map(([role, bytes]) => ({
      role: role as Role,
      version: versionOf(bytes),
      bytes,
    })),
  )
}

async function fetched(
  fetch: FetchDocument,
  role: 'snapshot' | 'targets',
  version: number | undefined,
): Promise<Buffer | Result<never, FetchFault | 'refused'>> {
  const got = await fetch(`${version}.${role}.json`, role)
  if (!got.ok) return got
  return got.value === 'not-modified' ? fail('refused', 'not modified') : got.value.bytes
}

function faultOf(work: () => unknown): unknown {
  try {
    work()
    return null
  } catch (error) {
    return error
  }
}

const etagOf = (etag: Etag | null, known: Buffer | null): string | undefined =>
  etag && known?.equals(etag.of) ? etag.value : undefined

const tagged = ({ bytes, etag }: { bytes: Buffer; etag: string | null }): Etag | null =>
  etag === null ? null : { value: etag, of: bytes }

const latest = (now: Date, proven: Date | null): Date => (proven && proven > now ? proven : now)
