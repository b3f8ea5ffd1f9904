import { statfs } from 'node:fs/promises'
import { fail, ok, type Result } from '../../shared/result.ts'
import { schemaVersion } from '../release/schema.ts'
import { activate } from './activate.ts'
import { hasThisIndex } from './contentFile.ts'
import type { ApplyFault } from './delta/applyDelta.ts'
import { spaceForDelta, stageDelta, usableDelta } from './delta.ts'
import { type FileFault, fetchPart, stageFull } from './full.ts'
import type { Kiosk } from './kiosk.ts'
import { reindex } from './reindex.ts'
import type { SignedFile, SignedRelease } from './signed/release.ts'
import type { MetadataFault } from './signed/verifyRelease.ts'
import { indexShare, removeStaged } from './staged.ts'
import type { Run } from './state/runs.ts'

export type PullFault =
  | MetadataFault
  | FileFault
  | ApplyFault
  | 'altered-base'
  | 'newer-schema'
  | 'older'
  | 'black-listed'

/**
 * `waiting`: a release is there, but its download is large and not allowed now. `kind` is what was activated, `bytes`
 * came over the network.
 */
export type Pulled = {
  changed: boolean
  version: number
  waiting: boolean
  kind: Run['kind']
  bytes: number
}

/** Bytes of a download that waits for a time when large ones are allowed. */
export const largeDownload = 4_194_304

/** Activations of one release that may end with the program. */
const mostAttempts = 3

/** Faults that are the release's own: signed, but not what was signed for. Others may pass by themselves. */
const wrongRelease: readonly string[] = [
  'wrong-counts',
  'wrong-root',
  'broken-reference',
  'canary',
  'not-zstd',
  'length-mismatch',
]

/**
 * One pull: poll, choose, download, make ready, verify, activate. Until the last step nothing that readers see has
 * changed; a fault leaves the content that is active as it was. Throws what the disk throws.
 */
export async function pullOnce(
  kiosk: Kiosk,
  { allowLarge }: { allowLarge: boolean },
): Promise<Result<Pulled, PullFault>> {
  const { state, trustedRoot, net, mirrors, now, progress, at } = kiosk
  const reindexed = await reindex(kiosk)
  progress('metadata', 0, 1)
  const polled = await mirrors.poll(net, state, { trustedRoot, now: now() })
  if (!polled.ok) return polled
  at('metadata-accepted')
  const { release, bases } = polled.value
  const { manifest } = release
  const { version, contentRoot } = manifest
  const active = state.active()
  const done = (kind: Run['kind'], bytes: number, changed = true): Result<Pulled, never> =>
    ok({ changed, version, waiting: false, kind, bytes: polled.value.bytes + bytes })

  const sameRows = active !== null && contentRoot === active.contentRoot && hasThisIndex(active.file)
  if (sameRows && version === active.version) return done('none', 0, reindexed.ok && reindexed.value)
  if (active && version < active.version) return fail('older', `${version} after ${active.version}`)
  if (manifest.schema > schemaVersion)
    return fail('newer-schema', `${manifest.schema} after ${schemaVersion}`)
  if (sameRows) {
    state.rename(version, manifest.publishedAt)
    at('pointer-moved')
    return done('pointer', 0)
  }
  const trouble = state.trouble(manifest)
  if (trouble.refused !== null) return fail('black-listed', `${version}: ${trouble.refused}`)
  if (trouble.attempts >= mostAttempts) {
    const reason = `${trouble.attempts} activations ended with the program`
    state.refuse(manifest, reason)
    return fail('black-listed', `${version}: ${reason}`)
  }

  const waits = (file: SignedFile): boolean => active !== null && !allowLarge && file.length > largeDownload
  const waiting = ok({
    changed: false,
    version: active?.version ?? 0,
    waiting: true,
    kind: 'none',
    bytes: 0,
  } as const)
  let received = 0
  const delta = trouble.noDelta === null ? usableDelta(release, active) : null
  if (delta && active) {
    if (waits(delta)) return waiting
    const enough = await hasSpace(kiosk.folder, await spaceForDelta(kiosk.folder, delta, active))
    if (!enough.ok) return enough
    const fetched = await fetchPart(kiosk, bases, delta)
    if (!fetched.ok && !isGone(fetched.code)) return fetched
    const staged = fetched.ok
      ? await attempted(kiosk, release, () => stageDelta(kiosk, delta, active, manifest))
      : fetched
    if (staged.ok) return done('delta', fetched.ok ? fetched.value : 0)
    if (staged.code === 'no-space' || staged.code === 'disk') return staged
    received = fetched.ok ? fetched.value : 0
    if (staged.code !== 'not-found')
      state.giveUpDelta(manifest, `${staged.code} ${staged.detail ?? ''}`.trim())
  }

  if (waits(release.full)) return waiting
  const enough = await hasSpace(kiosk.folder, release.full.length + manifest.rawLength * (1 + indexShare))
  if (!enough.ok) return enough
  const fetched = await fetchPart(kiosk, bases, release.full)
  if (!fetched.ok) return fetched
  const staged = await attempted(kiosk, release, () => stageFull(kiosk, release))
  if (staged.ok) return done('full', received + fetched.value)
  if (wrongRelease.includes(staged.code))
    state.refuse(manifest, `${staged.code} ${staged.detail ?? ''}`.trim())
  return staged
}

/** Makes a release ready and activates it; one that takes the program down with it is tried a few times only. */
async function attempted<Code extends string>(
  kiosk: Kiosk,
  { manifest }: SignedRelease,
  stage: () => Promise<Result<void, Code>>,
): Promise<Result<void, Code>> {
  const { state, folder, at } = kiosk
  state.beginAttempt(manifest)
  at('attempt-counted')
  let ended = true
  try {
    const staged = await stage()
    if (staged.ok) await activate(kiosk, manifest)
    else await removeStaged(folder, true)
    // What is corrupt may be the release or this disk: it is tried again, but not for ever.
    ended = staged.ok || staged.code !== 'corrupt'
    if (staged.ok) state.forgetTroubles(manifest.version)
    return staged
  } finally {
    if (ended) state.endAttempt(manifest)
  }
}

async function hasSpace(folder: string, needed: number): Promise<Result<void, 'no-space'>> {
  const disk = await statfs(folder)
  const free = disk.bavail * disk.bsize
  return free < needed ? fail('no-space', `${Math.ceil(needed)} bytes needed, ${free} free`) : ok(undefined)
}

/** A delta that no mirror has, or that is not what was signed, gives way to the full file. */
const isGone = (code: string): boolean => code === 'not-found' || code === 'hash-mismatch'
