import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createZstdDecompress } from 'node:zlib'
import SqliteDatabase from 'better-sqlite3'
import type { BaseLogger } from 'pino'
import { z } from 'zod'
import { workCalendar } from '../../shared/contract/calculators.ts'
import type { Opened } from '../../shared/contract/demand.ts'
import type { DocumentKind } from '../../shared/contract/documents.ts'
import { type CancellationRules, cancellationRules } from '../../shared/rules/cancellation.ts'
import { periodRule } from '../../shared/rules/period.ts'
import { type TargetRule, targetRule } from '../../shared/rules/target.ts'
import type { WorkCalendar } from '../../shared/rules/workingDays.ts'
import { contentTarget } from '../release/manifest.ts'
import { serviceRowPrefix } from '../release/service.ts'
import { type KnownLaws, knownLaws } from './citations.ts'
import { errorCode } from './database.ts'
import { newestContent } from './newestContent.ts'

/** An institution of the published directory. */
export type KnownInstitution = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly district: string
}

/** Something a kiosk opens: its title, what it is about, and what kind of thing it is. */
export type KnownContent = {
  readonly title: string
  readonly topic: string
  readonly what: DocumentKind | 'article' | 'guide'
}

/** What the centre must know of the published content to answer a request. */
export type Facts = {
  readonly practitioner: (id: string) => { name: string; institution: string; institutionId: string } | null
  readonly institution: (id: string) => KnownInstitution | null
  readonly institutions: () => readonly KnownInstitution[]
  /** The institutions of the kinds a service names; none for a service that names none. */
  readonly receivers: (serviceId: string) => readonly KnownInstitution[]
  readonly article: KnownLaws['article']
  readonly articleId: KnownLaws['articleId']
  readonly law: KnownLaws['law']
  /** What was opened at a kiosk. */
  readonly opened: (kind: Opened['kind'], id: string) => KnownContent | null
  /** Why an account may be cancelled, and in which words; null where the content does not say. */
  readonly cancellation: CancellationRules | null
  readonly targets: readonly TargetRule[]
  readonly rules: readonly z.infer<typeof periodRule>[]
  readonly calendar: WorkCalendar | null
  /** The release itself. It stays open until the next but one is read. */
  readonly served: Served | null
}

export type Served = { readonly version: number; readonly db: SqliteDatabase.Database }

export type FactsSource = { current(): Promise<Facts>; close(): Promise<void> }

export const noFacts: Facts = {
  practitioner: () => null,
  institution: () => null,
  institutions: () => [],
  receivers: () => [],
  article: () => null,
  articleId: () => null,
  law: () => null,
  opened: () => null,
  cancellation: null,
  targets: [],
  rules: [],
  calendar: null,
  served: null,
}

type Release = { hash: string; db: SqliteDatabase.Database; facts: Facts }

/**
 * The facts of the newest release in `releasesDir`, unpacked into `<dir>/content` whenever `timestamp.json` has
 * changed. Until there is a release, or while one cannot be read, the facts are those known before.
 */
export function releaseFacts(dir: string, releasesDir: string, log: Pick<BaseLogger, 'warn'>): FactsSource {
  let seen = 0
  let content: Release | null = null
  /** Whoever asked a moment ago may still be reading it. */
  let before: Release | null = null
  let refreshing: Promise<void> | null = null

  const refresh = async () => {
    const changed = await stat(join(releasesDir, 'metadata', 'timestamp.json')).catch(() => null)
    if (!changed || changed.mtimeMs === seen) return
    try {
      const { hash, version } = await newestContent(releasesDir)
      if (hash !== content?.hash) {
        const db = new SqliteDatabase(await unpack(dir, releasesDir, hash), { readonly: true })
        before?.db.close()
        before = content
        content = { hash, db, facts: readFacts(db, version) }
        await removeOthers(dir, [hash, before?.hash])
      } else content.facts = { ...content.facts, served: { version, db: content.db } }
      seen = changed.mtimeMs
    } catch (error) {
      log.warn({ error: errorCode(error) }, 'the newest release cannot be read')
    }
  }

  return {
    async current() {
      // One that began before may have looked before the release came that its asker knows of.
      if (refreshing) await refreshing
      refreshing ??= refresh().finally(() => {
        refreshing = null
      })
      await refreshing
      return content?.facts ?? noFacts
    },
    async close() {
      await refreshing
      before?.db.close()
      content?.db.close()
    },
  }
}

/** Decompresses a content database into its place and returns its path. */
async function unpack(dir: string, releasesDir: string, hash: string): Promise<string> {
  const folder = join(dir, 'content')
  const path = join(folder, `${hash}.db`)
  const partial = `${path}.part`
  await mkdir(folder, { recursive: true })
  const digest = createHash('sha256')
  await pipeline(
    createReadStream(join(releasesDir, 'targets', `${hash}.${contentTarget}`)),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        digest.update(chunk)
        yield chunk
      }
    },
    createZstdDecompress(),
    createWriteStream(partial),
  )
  if (digest.digest('hex') !== hash) throw new Error('not the bytes the metadata names')
  await rename(partial, path)
  return path
}

async function removeOthers(dir: string, kept: readonly (string | undefined)[]): Promise<void> {
  const folder = join(dir, 'content')
  for (const name of await readdir(folder))
    if (!kept.includes(name.replace(/\.db$/, ''))) await rm(join(folder, name))
}

function readFacts(db: SqliteDatabase.Database, version: number): Facts {
  const rule = db.prepare<[string], { body: string }>('SELECT body FROM rule WHERE id = ?')
  const document = (id: string): unknown => JSON.parse(rule.get(id)?.body ?? 'null')
  const practitioner = db.prepare<[string], { name: string; institution: string; institutionId: string }>(
    `SELECT practitioner.name, institution.name AS institution, institution_id AS institutionId
     FROM practitioner JOIN institution ON institution.id = institution_id WHERE practitioner.id = ?`,
  )
  const institutionsWhere = <P extends string[]>(condition: string) =>
    db.prepare<P, KnownInstitution>(
      `SELECT id, name, kind, district FROM institution WHERE ${condition} ORDER BY kind, district, name, id`,
    )
  const institution = institutionsWhere<[string]>('id = ?')
  const institutions = institutionsWhere<[]>('true')
  const receivers = institutionsWhere<[string]>(
    "kind IN (SELECT value FROM rule, json_each(rule.body, '$.institutions') WHERE rule.id = ?)",
  )
  const openedFrom = (query: string) => db.prepare<[string], KnownContent>(query)
  const opened = {
    article: openedFrom(
      "SELECT title || ' ' || number AS title, title AS topic, 'article' AS what FROM article JOIN law ON law.id = law_id WHERE article.id = ?",
    ),
    document: openedFrom(
      "SELECT title, coalesce(field, '') AS topic, kind AS what FROM document WHERE id = ?",
    ),
    guide: openedFrom("SELECT title, field AS topic, 'guide' AS what FROM guide WHERE id = ?"),
  }
  return {
    practitioner: (id) => practitioner.get(id) ?? null,
    institution: (id) => institution.get(id) ?? null,
    institutions: () => institutions.all(),
    receivers: (serviceId) => receivers.all(`${serviceRowPrefix}${serviceId}`),
    ...knownLaws(db),
    opened: (kind, id) => opened[kind].get(id) ?? null,
    cancellation: cancellationRules.nullable().catch(null).parse(document('cancellation')),
    targets: z.array(targetRule).catch([]).parse(document('targets')),
    rules: z.array(periodRule).catch([]).parse(document('rules')),
    calendar: workCalendar.nullable().catch(null).parse(document('calendar')),
    served: { version, db },
  }
}
