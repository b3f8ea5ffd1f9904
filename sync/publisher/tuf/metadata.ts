import { createHash } from 'node:crypto'
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models'
import type { DeltaManifest, Manifest } from '../../release/manifest.ts'
import { type OnlineKeys, rootThreshold } from './ceremony.ts'
import type { Signer } from './keys.ts'

const specVersion = '1.0.31'
/** Kiosks learn of a new root only by updating; one left in a cupboard for years must still find its way back. */
export const rootYears = 10
/** Releases are made by hand for now. Short-lived timestamps need somebody who signs one every day. */
const releaseYears = 1

/** Date and time as TUF writes it: UTC, whole seconds. */
export function expiry(now: Date, years: number): string {
  const date = new Date(now)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return `${date.toISOString().slice(0, 19)}Z`
}

type Signed = Root | Targets | Snapshot | Timestamp

function signed<T extends Signed>(document: T, signers: readonly Signer[]): Buffer {
  const metadata = new Metadata(document)
  for (const { sign } of signers) metadata.sign(sign)
  return Buffer.from(JSON.stringify(metadata.toJSON()))
}

const describe = (version: number, bytes: Buffer): MetaFile =>
  new MetaFile({
    version,
    length: bytes.length,
    hashes: { sha256: createHash('sha256').update(bytes).digest('hex') },
  })

/** The first root: whom the kiosks trust for what. Signed by every root key. */
export function rootMetadata(roots: readonly Signer[], online: OnlineKeys, now: Date): Buffer {
  const { targets, snapshot, timestamp } = online
  const role = (signers: readonly Signer[], threshold: number) => ({
    keyids: signers.map(({ key }) => key.keyID),
    threshold,
  })
  const root = Root.fromJSON({
    _type: 'root',
    spec_version: specVersion,
    version: 1,
    expires: expiry(now, rootYears),
    consistent_snapshot: true,
    keys: Object.fromEntries(
      [...roots, targets, snapshot, timestamp].map(({ key }) => [key.keyID, key.toJSON()]),
    ),
    roles: {
      root: role(roots, rootThreshold),
      targets: role([targets], 1),
      snapshot: role([snapshot], 1),
      timestamp: role([timestamp], 1),
    },
  })
  return signed(root, roots)
}

/** A file of a release: its name among the targets, where it lies until it is placed, and what is signed of it. */
export type NewTarget = {
  path: string
  file: string
  length: number
  sha256: string
  custom: Manifest | DeltaManifest
}

export type ReleaseMetadata = { targets: Buffer; snapshot: Buffer; timestamp: Buffer }

/** The three documents of one release, all with the release's version, each vouching for the one before it. */
export function releaseMetadata(
  version: number,
  files: readonly NewTarget[],
  keys: OnlineKeys,
  now: Date,
): ReleaseMetadata {
  const facts = { version, specVersion, expires: expiry(now, releaseYears) }
  const described = files.map(({ path, length, sha256, custom }) => [
    path,
    new TargetFile({ path, length, hashes: { sha256 }, unrecognizedFields: { custom } }),
  ])
  const targets = signed(new Targets({ ...facts, targets: Object.fromEntries(described) }), [keys.targets])
  const snapshot = signed(new Snapshot({ ...facts, meta: { 'targets.json': describe(version, targets) } }), [
    keys.snapshot,
  ])
  const timestamp = signed(new Timestamp({ ...facts, snapshotMeta: describe(version, snapshot) }), [
    keys.timestamp,
  ])
  return { targets, snapshot, timestamp }
}
