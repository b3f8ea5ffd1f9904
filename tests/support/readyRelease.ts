import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pullFolder } from '../../electron/launch/pullFolder.ts'
import { publishSample } from './site.ts'

/** The sample content published and pulled once, so that not every test waits for it. */
export type ReadyRelease = {
  /** Copies the release with its keys to `<dir>/releases*` and what the kiosk pulled to `<dir>/kiosk`. */
  copyTo(dir: string): Promise<void>
  close(): Promise<void>
}

export async function readyRelease(): Promise<ReadyRelease> {
  const made = await mkdtemp(join(tmpdir(), 'lawkiosk-ready-'))
  const releases = join(made, 'releases')
  await publishSample(releases)
  const pulled = await pullFolder(releases, join(made, 'kiosk'))
  if (!pulled.ok) throw new Error(`no content: ${pulled.detail}`)
  return {
    copyTo: (dir) => cp(made, dir, { recursive: true }),
    close: () => rm(made, { recursive: true, force: true }),
  }
}
