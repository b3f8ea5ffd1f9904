import { cpSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { type FastifyInstance, fastify } from 'fastify'
import type { KyselyPlugin } from 'kysely'
import { type CentreDatabase, openDatabase } from '../../sync/centre/database.ts'
import { noFacts } from '../../sync/centre/facts.ts'
import { initCentre } from '../../sync/centre/init.ts'
import { type CentreKeys, loadKeys, rotateKeys } from '../../sync/centre/keys.ts'
import { kioskRoutes } from '../../sync/centre/kioskRoutes.ts'
import { enrolKiosk } from '../../sync/centre/kiosks/registry.ts'
import { startCommitter } from '../../sync/centre/log/committer.ts'
import { verifyLog } from '../../sync/centre/log/verify.ts'
import { openRecordKeys, type RecordKeys } from '../../sync/centre/records/recordKeys.ts'
import { type DeviceFile, makeDevice } from '../../sync/envelope/device.ts'
import type { Reply } from '../../sync/push/connectCentre.ts'
import { Crash } from './crash.ts'
import { firstDay } from './releases.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

/** A request on its way. */
export type Sent = { path: string; body: Uint8Array; headers: Record<string, string> }

/** A centre with kiosks enrolled, made once and copied for every simulation: deriving its password hash is slow. */
export type CentreTemplate = { dir: string; keys: CentreKeys; devices: Record<string, DeviceFile> }

export async function makeCentre(dir: string, kiosks: readonly string[]): Promise<CentreTemplate> {
  const now = () => new Date(firstDay)
  await initCentre(dir, { databaseUrl: undefined, now })
  const keys = await loadKeys(dir)
  const db = await openDatabase(dir, undefined)
  if (!keys.ok || !db.ok) throw new Error('no centre')
  const devices: Record<string, DeviceFile> = {}
  for (const id of kiosks) {
    const device = makeDevice()
    devices[id] = device
    await enrolKiosk(db.value, { id, name: `示例 ${id}` }, device.publicKey, now())
  }
  await db.value.destroy()
  return { dir, keys: keys.value, devices }
}

/** The centre's own routes over its own SQLite file; no sockets. It can be ended at any query. */
export class SimulatedCentre {
  #app: FastifyInstance | null = null
  #db: CentreDatabase | null = null
  #recordKeys: RecordKeys | null = null
  /** Queries until it is ended; null while it is to live. */
  #left: number | null = null
  #crashed = false
  readonly #dir: string
  #keys: CentreKeys
  readonly #now: () => Date

  constructor(dir: string, template: CentreTemplate, now: () => Date) {
    cpSync(template.dir, dir, { recursive: true })
    this.#dir = dir
    this.#keys = template.keys
    this.#now = now
  }

  async start(): Promise<void> {
    const opened = await openDatabase(this.#dir, undefined)
    if (!opened.ok) throw new Error(`the centre does not open: ${opened.detail}`)
    this.#db = opened.value
    this.#crashed = false
    this.#left = null
    const mortal: KyselyPlugin = {
      transformQuery: ({ node }) => {
        if (this.#crashed || (this.#left !== null && this.#left-- <= 0)) {
          this.#crashed = true
          throw new Crash('the centre')
        }
        return node
      },
      transformResult: async ({ result }) => result,
    }
    const recordKeys = openRecordKeys(this.#dir)
    this.#recordKeys = recordKeys
    const app = fastify()
    const ledger = {
      db: opened.value.withPlugin(mortal),
      keys: this.#keys,
      recordKeys,
      now: this.#now,
    }
    const services = {
      ...ledger,
      dir: this.#dir,
      databaseUrl: undefined,
      commit: startCommitter(ledger),
      facts: { current: async () => noFacts, close: async () => undefined },
      connectors: { notarization: null, examination: null },
      log: silent,
    }
    await app.register((routes) => kioskRoutes(routes, services), { prefix: '/v1' })
    this.#app = app
  }

  async stop(): Promise<void> {
    await this.#app?.close()
    await this.#db?.destroy()
    this.#recordKeys?.close()
    this.#app = null
    this.#db = null
  }

  /** The answer to a kiosk; null when the centre ended before it answered, and has been started again. */
  async post(sent: Sent, dieAfter: number | null): Promise<Reply | null> {
    const { path, body, headers } = sent
    this.#left = dieAfter
    const response = await this.#app?.inject({
      method: 'POST',
      url: `/${path}`,
      headers: { ...headers, 'content-type': 'application/json' },
      payload: Buffer.from(body),
    })
    this.#left = null
    if (this.#crashed) {
      await this.stop()
      await this.start()
      return null
    }
    if (!response) throw new Error('the centre is not running')
    return { status: response.statusCode, json: parse(response.body), retryAfter: null }
  }

  /** A backup as the runbook asks for: the database; its records' keys are kept apart and are not set back with it. */
  async backUp(): Promise<void> {
    await this.stop()
    cpSync(join(this.#dir, 'centre.db'), join(this.#dir, 'backup.db'))
    await this.start()
  }

  /** The disk is lost: the centre goes on from its backup, and staff say so. False when there is no backup. */
  async restore(): Promise<boolean> {
    if (!existsSync(join(this.#dir, 'backup.db'))) return false
    await this.stop()
    cpSync(join(this.#dir, 'backup.db'), join(this.#dir, 'centre.db'))
    await this.start()
    const at = this.#now().toISOString()
    await this.#db?.insertInto('log_restore').values({ at, size: 0, note: '示例' }).execute()
    return true
  }

  async newKeys(): Promise<void> {
    await rotateKeys(this.#dir)
    await this.stop()
    const keys = await loadKeys(this.#dir)
    if (!keys.ok) throw new Error(keys.code)
    this.#keys = keys.value
    await this.start()
  }

  /** What is not as it was signed; empty when the log is whole. */
  async findings(): Promise<string[]> {
    if (!this.#db || !this.#recordKeys) throw new Error('the centre is not running')
    const ledger = { db: this.#db, keys: this.#keys, recordKeys: this.#recordKeys }
    return (await verifyLog(ledger)).findings.map(({ what, at }) => `${what} ${at}`)
  }

  /** The receipt hashes of the requests it holds. */
  async holds(): Promise<string[]> {
    const rows = await this.#db
      ?.selectFrom('request')
      .select('receipt_hash')
      .where('follows', 'is', null)
      .execute()
    return (rows ?? []).map((row) => row.receipt_hash)
  }

  /** How many follow-ups it took in for each request, and how many had their effect; by receipt hash. */
  async follows(): Promise<Map<string, { taken: number; effects: number }>> {
    const rows = await this.#db
      ?.selectFrom('request')
      .select((eb) => [
        'receipt_hash',
        eb
          .selectFrom('request as later')
          .select(eb.fn.countAll<number>().as('n'))
          .whereRef('later.follows', '=', 'request.id')
          .as('taken'),
        eb
          .selectFrom('message')
          .select(eb.fn.countAll<number>().as('n'))
          .whereRef('message.request_id', '=', 'request.id')
          .where('late', '=', 0)
          .as('effects'),
      ])
      .where('follows', 'is', null)
      .execute()
    return new Map(
      (rows ?? []).map(({ receipt_hash, taken, effects }) => [
        receipt_hash,
        { taken: taken ?? 0, effects: effects ?? 0 },
      ]),
    )
  }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const centreFolder = (folder: string): string => join(folder, 'centre')
