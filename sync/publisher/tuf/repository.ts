import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Metadata, MetadataKind, type Root } from '@tufjs/models'
import { isThere } from '../isThere.ts'
import type { AllKeys } from './ceremony.ts'
import { type NewTarget, onlineDays } from './metadata.ts'

/** A file that is served: `path` is its name among the targets, `file` where it lies. */
export type ServedTarget = { path: string; file: string; sha256: string; custom: unknown }

/** The versions of the three documents; that of the targets is the release's. */
export type Versions = { timestamp: number; snapshot: number; targets: number }

const newest = (names: readonly string[], pattern: RegExp): number =>
  Math.max(0, ...names.map((name) => Number(pattern.exec(name)?.[1] ?? 0)))

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
    const version = newest(await readdir(this.metadata), /^(\d+)\.root\.json$/)
    return Metadata.fromJSON(MetadataKind.Root, await this.readJson(`${version}.root.json`))
  }

  /** The versions of what is served, 0 when there is no release yet. Throws when its metadata cannot be read. */
  async served(): Promise<Versions> {
    if (!(await isThere(join(this.metadata, 'timestamp.json'))))
      return { timestamp: 0, snapshot: 0, targets: 0 }
    const timestamp = Metadata.fromJSON(MetadataKind.Timestamp, await this.readJson('timestamp.json')).signed
    const snapshot = timestamp.snapshotMeta.version
    const { meta } = Metadata.fromJSON(
      MetadataKind.Snapshot,
      await this.readJson(`${snapshot}.snapshot.json`),
    ).signed
    return { timestamp: timestamp.version, snapshot, targets: meta['targets.json']?.version ?? 0 }
  }

  /** When the timestamp that is served was signed. */
  async signedAt(): Promise<Date> {
    const { expires } = Metadata.fromJSON(
      MetadataKind.Timestamp,
      await this.readJson('timestamp.json'),
    ).signed
    return new Date(Date.parse(expires) - onlineDays * 86_400_000)
  }

  /** The newest list of targets there is, served or not yet, as it lies on the disk; 0 when there is none. */
  async newestTargets(): Promise<number> {
    return newest(await readdir(this.metadata), /^(\d+)\.targets\.json$/)
  }

  read(name: string): Promise<Buffer> {
    return readFile(join(this.metadata, name))
  }

  /** The files of the release that is served; none when there is no release yet. */
  async currentTargets(): Promise<ServedTarget[]> {
    return this.targetsOf((await this.served()).targets)
  }

  /** The files of a release, served or not yet; none of release 0. */
  async targetsOf(version: number): Promise<ServedTarget[]> {
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
  async trusts(keys: Partial<AllKeys>): Promise<boolean> {
    const root = (await this.root()).signed
    return Object.entries(keys).every(([role, { key }]) => root.roles[role]?.keyIDs.includes(key.keyID))
  }

  /**
   * Puts the files of a release and the list of them beside what is served: new names, flushed to disk. Until `serve`
   * nobody is told of them.
   */
  async stage(version: number, files: readonly NewTarget[], targets: Buffer): Promise<void> {
    for (const { path, file, sha256 } of files) await rename(file, join(this.targets, `${sha256}.${path}`))
    await syncFolder(this.targets)
    await place(join(this.metadata, `${version}.targets.json`), targets)
    await syncFolder(this.metadata)
  }

  /**
   * Tells of what is newest. `timestamp.json` is renamed over the old one last: a reader sees the old release or the
   * new one, and a run that dies leaves the old one served.
   */
  async serve(snapshot: { version: number; bytes: Buffer }, timestamp: Buffer): Promise<void> {
    await place(join(this.metadata, `${snapshot.version}.snapshot.json`), snapshot.bytes)
    await syncFolder(this.metadata)
    await place(join(this.metadata, 'timestamp.json'), timestamp)
    await syncFolder(this.metadata)
  }

  /** Removes the files of all but the last releases, and what nobody can be told of any more. */
  async prune({ snapshot, targets }: Versions): Promise<void> {
    const kept = new Set<string>()
    for (let recent = targets; recent > 0 && recent > targets - releasesKept; recent--) {
      const name = `${recent}.targets.json`
      if (!(await isThere(join(this.metadata, name)))) continue
      const listed = Metadata.fromJSON(MetadataKind.Targets, await this.readJson(name)).signed.targets
      for (const [path, { hashes }] of Object.entries(listed)) kept.add(`${hashes.sha256}.${path}`)
    }
    for (const name of await readdir(this.targets))
      if (!kept.has(name)) await rm(join(this.targets, name), { force: true })
    const newestOf: Record<string, number> = { snapshot, targets }
    for (const name of await readdir(this.metadata)) {
      const [, version, role = ''] = /^(\d+)\.(targets|snapshot)\.json$/.exec(name) ?? []
      if (version && Number(version) <= (newestOf[role] ?? 0) - releasesKept)
        await rm(join(this.metadata, name), { force: true })
    }
  }

  private async readJson(name: string): Promise<Parameters<typeof Root.fromJSON>[0]> {
    return JSON.parse(await readFile(join(this.metadata, name), 'utf8'))
  }
}
