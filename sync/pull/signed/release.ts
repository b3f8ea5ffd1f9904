import type { TrustedMetadataStore } from 'tuf-js/dist/store.js'
import { fail, ok, type Result } from '../../../shared/result.ts'
import {
  chunkBytes,
  contentTarget,
  type DeltaManifest,
  deltaManifest,
  deltaTarget,
  type Manifest,
  manifest,
} from '../../release/manifest.ts'

/** A file whose content is signed: where it lies below a mirror, and the pieces it is checked by. */
export type SignedFile = {
  name: string
  length: number
  sha256: string
  /** SHA-256 (hex) of each `pieceBytes`, the last one shorter. */
  pieces: readonly string[]
  pieceBytes: number
}
export type Delta = SignedFile & { manifest: DeltaManifest }

/** A release whose description is signed: the full file, what must be inside, and how to get there from others. */
export type SignedRelease = {
  full: SignedFile
  manifest: Manifest
  deltaFrom(version: number): Delta | null
}

/** Reads a release from metadata that verified. */
export function releaseIn(store: TrustedMetadataStore): Result<SignedRelease, 'no-release'> {
  const targets = store.targets?.signed.targets ?? {}
  const target = targets[contentTarget]
  const sha256 = target?.hashes.sha256
  const described = manifest.safeParse(target?.custom)
  if (!target || !sha256) return fail('no-release', `${contentTarget} is not among the targets`)
  if (!described.success) return fail('no-release', described.error.issues[0]?.path.join('.'))
  const { chunks } = described.data
  if (chunks.length !== Math.ceil(target.length / chunkBytes))
    return fail('no-release', `${chunks.length} chunks for ${target.length} bytes`)
  return ok({
    manifest: described.data,
    full: { name: contentTarget, length: target.length, sha256, pieces: chunks, pieceBytes: chunkBytes },
    deltaFrom(version) {
      const name = deltaTarget(version, described.data.version)
      const delta = targets[name]
      const hash = delta?.hashes.sha256
      const custom = deltaManifest.safeParse(delta?.custom)
      if (!delta || !hash || !custom.success) return null
      // A delta is small: it is one piece.
      const { length } = delta
      return { name, length, sha256: hash, pieces: [hash], pieceBytes: length, manifest: custom.data }
    },
  })
}

/** The newest moment that metadata proves to have been: its release was made then. Null without any. */
export function provenBy(targets: Buffer | null): Date | null {
  if (!targets) return null
  const custom = JSON.parse(targets.toString()).signed?.targets?.[contentTarget]?.custom
  const described = manifest.pick({ publishedAt: true }).safeParse(custom)
  return described.success ? new Date(described.data.publishedAt) : null
}
