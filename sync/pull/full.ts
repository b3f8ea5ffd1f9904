import { rm } from 'node:fs/promises'
import { ok, type Result } from '../../shared/result.ts'
import { partFile, stagedFile } from './contentFile.ts'
import type { DiskFault } from './disk.ts'
import type { Kiosk } from './kiosk.ts'
import { type DownloadFault, download } from './net/download.ts'
import type { SignedFile, SignedRelease } from './signed/release.ts'
import { indexAndVerify } from './staged.ts'
import { type UnpackFault, unpack } from './unpack.ts'
import type { ContentFault } from './verifyContent.ts'

export type FileFault = DownloadFault | UnpackFault | ContentFault | DiskFault

/** Fetches a signed file beside the content; what another file left there goes. Returns the bytes received. */
export async function fetchPart(
  { folder, net, progress, at }: Kiosk,
  bases: readonly string[],
  file: SignedFile,
): Promise<Result<number, DownloadFault>> {
  const got = await download(net, bases, file, partFile(folder, file), (done) => {
    progress('download', done, file.length)
    at('piece-written')
  })
  if (got.ok) at('downloaded')
  return got
}

/** Makes a downloaded release ready in the staged file: unpacked, indexed, verified. */
export async function stageFull(kiosk: Kiosk, release: SignedRelease): Promise<Result<void, FileFault>> {
  const { folder, progress, at } = kiosk
  const { full, manifest } = release
  const part = partFile(folder, full)
  progress('unpack', 0, manifest.rawLength)
  const unpacked = await unpack(part, stagedFile(folder), manifest.rawLength)
  if (!unpacked.ok) return unpacked
  at('unpacked')
  await rm(part, { force: true })
  const ready = await indexAndVerify(kiosk, manifest)
  return ready.ok ? ok(undefined) : ready
}
