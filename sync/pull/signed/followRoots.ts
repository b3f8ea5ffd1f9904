import type { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { FetchFault } from '../net/fetchBytes.ts'
import type { Document } from '../state/accepted.ts'
import type { PullState } from '../state/state.ts'
import { mostRoots, rekeyed, versionOf } from './trust.ts'
import type { FetchDocument } from './verifyRelease.ts'

/**
 * Follows the chain of roots from the one trusted to the newest a mirror has, and keeps each at once: what a root
 * revokes stays revoked also when the mirror fails right after. Throws what tuf-js throws on a root that does not verify.
 */
export async function followRoots(
  store: TrustedMetadataStore,
  from: Buffer,
  state: PullState,
  fetch: FetchDocument,
): Promise<Result<Document, FetchFault | 'rolled-back'>> {
  let root: Document = { role: 'root', version: versionOf(from), bytes: from }
  for (let followed = 0; followed < mostRoots; followed++) {
    const version = root.version + 1
    const next = await fetch(`${version}.root.json`, 'root')
    if (!next.ok && next.code === 'not-found') break
    if (!next.ok) return next
    if (next.value === 'not-modified') break
    const before = store.root
    store.updateRoot(next.value.bytes)
    root = { role: 'root', version, bytes: next.value.bytes }
    const floor = state.floors().root ?? 0
    // On the way back to a root that was lost its forebears are not accepted anew: their keys may be revoked.
    if (version > floor) state.acceptRoot(root, rekeyed(before, store.root))
  }
  if (root.version < (state.floors().root ?? 0)) return fail('rolled-back', `root ${root.version}`)
  return ok(root)
}
