import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import { isThere } from '../isThere.ts'
import type { OnlineKeys } from './ceremony.ts'
import type { NewTarget, ReleaseMetadata } from './metadata.ts'

/** A file that is served: `path` is its name among the targets, `file` where it lies. */
export type ServedTarget = { path: string; file: string; sha256: string; custom: unknown }

/** Kiosks in the middle of a download still find what their metadata named. */
const releasesKept = 3

async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A file appears whole or not at all: written beside its place, flushed, renamed. */
async function place(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.part`
  const handle = await open(draft, 'w', 0o644)
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(draft, path)
}

/** A TUF repository in a folder of static files: `metadata/` and `targets/`, with consistent snapshots. */
export class Repository {
  private readonly metadata: string
  private readonly targets: string

  constructor(folder: string) {
    this.metadata = join(folder, 'metadata')
    this.targets = join(folder, 'targets')
  }

  async makeFolders(): Promise<void> {
    await mkdir(this.metadata, { recursive: true })
    await mkdir(this.targets, { recursive: true })
  }

  hasRoot(): Promise<boolean> {
    return isThere(join(this.metadata, '1.root.json'))
  }

  /** Puts a root in place; kiosks find the next by its version. */
  async writeRoot(version: number, root: Buffer): Promise<void> {
    await place(join(this.metadata, `${version}.root.json`), root)
    await syncFolder(this.metadata)
  }

  /** The newest root. Throws when there is none or it cannot be read. */
  async root(): Promise<Metadata<Root>> {
    const versions = (await readdir(this.metadata)).map((name) =>
      Number(/^(\d+)\.root\.json$/.exec(name)?.[1] ?? 0),
    )
    return Metadata.fromJSON(MetadataKind.Root, await this.readJson(`${Math.max(...versions)}.root.json`))
  }

  /** The version of the release that is served, 0 when there is none yet. Throws when its metadata cannot be read. */
  async currentVersion(): Promise<number> {
    if (!(await isThere(join(this.metadata, 'timestamp.json')))) return 0
    return Metadata.fromJSON(MetadataKind.Timestamp, await this.readJson('timestamp.json')).signed.version
  }

  /** The files of the release that is served; none when there is no release yet. */
  async currentTargets(): Promise<ServedTarget[]> {
    const version = await this.currentVersion()
    if (version === 0) return []
    const { targets } = Metadata.fromJSON(
      MetadataKind.Targets,
      await this.readJson(`${version}.targets.json`),
    ).signed
    return Object.values(targets).map(({ path, hashes, custom }) => {
      const sha256 = hashes.sha256 ?? ''
      return { path, sha256, custom, file: join(this.targets, `${sha256}.${path}`) }
    })
  }

  /** Whether the newest root trusts these keys: with other keys every kiosk would refuse the release. */
  async trusts(keys: OnlineKeys): Promise<boolean> {
    const root = (await this.root()).signed
    return (['targets', 'snapshot', 'timestamp'] as const).every((role) =>
      root.roles[role]?.keyIDs.includes(keys[role].key.keyID),
    )
  }

  /**
   * Puts a release in place. Everything new lies under new names, flushed to disk, before `timestamp.json` is renamed
   * over the old one: a reader sees the old release or the new one, and a run that dies leaves the old one served.
   */
  async publish(version: number, files: readonly NewTarget[], documents: ReleaseMetadata): Promise<void> {
    for (const { path, file, sha256 } of files) await rename(file, join(this.targets, `${sha256}.${path}`))
    await syncFolder(this.targets)
    await place(join(this.metadata, `${version}.targets.json`), documents.targets)
    await place(join(this.metadata, `${version}.snapshot.json`), documents.snapshot)
    await syncFolder(this.metadata)
    await place(join(this.metadata, 'timestamp.json'), documents.timestamp)
    await syncFolder(this.metadata)
  }

  /** Removes the files of all but the last releases. */
  async prune(version: number): Promise<void> {
    const kept = new Set<string>()
    for (let recent = version; recent > 0 && recent > version - releasesKept; recent--) {
      const name = `${recent}.targets.json`
      if (!(await isThere(join(this.metadata, name)))) continue
      const { targets } = Metadata.fromJSON(MetadataKind.Targets, await this.readJson(name)).signed
      for (const [path, { hashes }] of Object.entries(targets)) kept.add(`${hashes.sha256}.${path}`)
    }
    for (const name of await readdir(this.targets))
      if (!kept.has(name)) await rm(join(this.targets, name), { force: true })
    for (const name of await readdir(this.metadata)) {
      const old = /^(\d+)\.(?:targets|snapshot)\.json$/.exec(name)
      if (old && Number(old[1]) <= version - releasesKept)
        await rm(join(this.metadata, name), { force: true })
    }
  }

  private async readJson(name: string): Promise<Parameters<typeof Root.fromJSON>[0]> {
    return JSON.parse(await readFile(join(this.metadata, name), 'utf8'))
  }
}
