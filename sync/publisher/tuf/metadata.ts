import { createHash } from 'node:crypto'
import { Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp } from '@tufjs/models'
import type { DeltaManifest, Manifest } from '../../release/manifest.ts'
import { type AllKeys, rootThreshold } from './ceremony.ts'
import type { Signer } from './keys.ts'

const specVersion = '1.0.31'
/** Kiosks learn of a new root only by updating; one left in a cupboard for years must still find its way back. */
export const rootYears = 10
/** Of the list of targets, whose key is plugged in for a release only. */
const targetsYears = 1
/** Of what says which list is the newest: signed anew every day, or a kiosk could be held back at an old release. */
export const onlineDays = 60

/** Date and time as TUF writes it: UTC, whole seconds. */
const written = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`

export function expiry(now: Date, years: number): string {
  const date = new Date(now)
  date.setUTCFullYear(date.getUTCFullYear() + years)
  return written(date)
}

const onlineExpiry = (now: Date): string => written(new Date(now.getTime() + onlineDays * 86_400_000))

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
export function rootMetadata(roots: readonly Signer[], online: AllKeys, now: Date): Buffer {
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

/** The list of a release's files. */
export function targetsMetadata(
  version: number,
  files: readonly NewTarget[],
  signer: Signer,
  now: Date,
): Buffer {
  const described = files.map(({ path, length, sha256, custom }) => [
    path,
    new TargetFile({ path, length, hashes: { sha256 }, unrecognizedFields: { custom } }),
  ])
  const facts = { version, specVersion, expires: expiry(now, targetsYears) }
  return signed(new Targets({ ...facts, targets: Object.fromEntries(described) }), [signer])
}

/** Says which list of targets is the newest; `of` is its version. */
export function snapshotMetadata(
  version: number,
  of: number,
  targets: Buffer,
  signer: Signer,
  now: Date,
): Buffer {
  const facts = { version, specVersion, expires: onlineExpiry(now) }
  return signed(new Snapshot({ ...facts, meta: { 'targets.json': describe(of, targets) } }), [signer])
}

/** Says which snapshot is the newest; `of` is its version. */
export function timestampMetadata(
  version: number,
  of: number,
  snapshot: Buffer,
  signer: Signer,
  now: Date,
): Buffer {
  const facts = { version, specVersion, expires: onlineExpiry(now) }
  return signed(new Timestamp({ ...facts, snapshotMeta: describe(of, snapshot) }), [signer])
}
