import { MetadataKind } from '@tufjs/models'
import { ExpiredMetadataError } from 'tuf-js/dist/error.js'
import { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import type { Document, Role } from '../state/accepted.ts'

export const roles: readonly Role[] = ['root', 'timestamp', 'snapshot', 'targets']
/** The most bytes a document may have, as in tuf-js. */
export const most: Record<Role, number> = {
  root: 512_000,
  timestamp: 16_384,
  snapshot: 2_000_000,
  targets: 5_000_000,
}
/** Roots in a row that are followed, as in tuf-js. */
export const mostRoots = 256

/**
 * Metadata as it is verified, in memory. tuf-js checks signatures, thresholds, versions, hashes and expiry; what it
 * would read from and write to the disk, and in which order, is decided in verifyRelease.ts. `time` stands for the clock.
 * Throws what tuf-js throws on a root that is not one.
 */
export function trustFrom(root: Buffer, time: Date): TrustedMetadataStore {
  const store = new TrustedMetadataStore(root)
  Reflect.set(store, 'referenceTime', time)
  return store
}

export const versionOf = (bytes: Buffer): number => Number(JSON.parse(bytes.toString()).signed.version)

export const isExpired = (error: unknown): boolean => error instanceof ExpiredMetadataError

/** The roles whose floors a new root takes away: those it gave other keys, and what those vouch for. */
export function rekeyed(before: TrustedMetadataStore['root'], after: TrustedMetadataStore['root']): Role[] {
  const keysOf = (root: TrustedMetadataStore['root'], role: MetadataKind): string =>
    JSON.stringify([...(root.signed.roles[role]?.keyIDs ?? [])].sort())
  const changed = (role: MetadataKind): boolean => keysOf(before, role) !== keysOf(after, role)
  const online = changed(MetadataKind.Timestamp) || changed(MetadataKind.Snapshot)
  return [
    ...(online ? (['timestamp', 'snapshot'] as const) : []),
    ...(changed(MetadataKind.Targets) ? (['targets'] as const) : []),
  ]
}

/** The bytes kept of a role, unless they were lost or cut short. */
export function keptBytes(kept: readonly Document[], role: Role): Buffer | null {
  const bytes = kept.find((document) => document.role === role)?.bytes
  if (!bytes) return null
  try {
    JSON.parse(bytes.toString())
    return bytes
  } catch {
    return null
  }
}
