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

/** Names the folder where a run of all tests has made it for every process below it. */
export const readyFolder = 'LAWKIOSK_READY_RELEASE'

export async function readyRelease(): Promise<ReadyRelease> {
  const given = process.env[readyFolder]
  const made = given ?? (await makeReady())
  return {
    copyTo: (dir) => cp(made, dir, { recursive: true }),
    close: async () => {
      if (!given) await rm(made, { recursive: true, force: true })
    },
  }
}

/** The folder of a ready release that is made now. */
export async function makeReady(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'lawkiosk-ready-'))
  const releases = join(made, 'releases')
  await publishSample(releases)
  const pulled = await pullFolder(releases, join(made, 'kiosk'))
  if (!pulled.ok) throw new Error(`no content: ${pulled.detail}`)
  return made
}
