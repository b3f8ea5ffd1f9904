import { randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Content } from '../../electron/host/content/snapshot.ts'
import { requestHandlers } from '../../electron/host/methods/requests.ts'
import { openQueueStore, type QueueStore } from '../../electron/host/queue/queueStore.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { DeviceFile } from '../../sync/envelope/device.ts'
import type { KioskFile } from '../../sync/envelope/kioskFile.ts'
import type { KioskReport } from '../../sync/envelope/kioskReport.ts'
import { receiptHash } from '../../sync/envelope/lookup.ts'
import type { Transport } from '../../sync/pull/net/transport.ts'
import { openPull, type Pull } from '../../sync/pull/pull.ts'
import { type Pointer, readPointer } from '../../sync/pull/state/state.ts'
import type { Step } from '../../sync/pull/steps.ts'
import { askCentre } from '../../sync/push/askCentre.ts'
import { type CancelledPeople, cancelledPeople } from '../../sync/push/cancelledPeople.ts'
import { type CentreKeys, centreKeys } from '../../sync/push/centreKeys.ts'
import { checkIn } from '../../sync/push/checkIn.ts'
import type { Centre } from '../../sync/push/connectCentre.ts'
import { type Credentials, deviceCredentials, postWithin, type Send } from '../../sync/push/credentials.ts'
import { deliverDue } from '../../sync/push/deliver.ts'
import { createWitness } from '../../sync/push/witness.ts'
import { rowsOf } from '../../sync/release/contentRoot.ts'
import { applicationTo, phoneTail } from '../support/submission.ts'
import { Crash } from './crash.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
/** Nothing hangs here. */
const oneDay = 86_400_000
const practitioner = '示例律师'
const well: KioskReport = {
  version: 1,
  waiting: 0,
  held: 0,
  printer: { state: 'none', left: null },
  diskFree: 1e9,
  errors: 0,
}

/** What a kiosk that takes reservations shows: enough for the real handler of requests. */
function contentWith(id: string): Content {
  const db = new Database(':memory:')
  db.exec(`
    CREATE TABLE practitioner (id TEXT, name TEXT, institution_id TEXT, accepts_reservation INTEGER);
    CREATE TABLE institution (id TEXT, name TEXT)
  `)
  db.exec('CREATE TABLE agreement (kind, lang, title, version, effective, body)')
  db.prepare('INSERT INTO practitioner VALUES (?, ?, NULL, 1)').run(id, id)
  return { current: () => ({ db, calendar: null, periods: [] }) } as unknown as Content
}
const content = contentWith(practitioner)

export type KioskWorld = {
  dir: string
  id: string
  trustedRoot: string
  /** As `kiosk.json` holds them. */
  keys: Pick<KioskFile['centre'], 'sealKey' | 'ackKey'>
  device: DeviceFile
  now: () => Date
  random: () => number
  transport: Transport
  /** How a request reaches the centre and its answer the kiosk. */
  send: Send
}

/** What happens to a pull when it takes a step for the nth time (from 0): the power goes, or the disk is full. */
export type Fatal = { step: Step; left: number; what: 'power' | 'disk-full' }

/** One kiosk: its real queue, its real pull, its real delivery, over a folder of its own. */
export class SimulatedKiosk {
  readonly #world: KioskWorld
  /** SHA-256 of every receipt code a person has walked away with. */
  readonly receipts: string[] = []
  /** The codes themselves: who holds one may do something about the request, at any kiosk. */
  readonly codes: string[] = []
  /** How many messages were promised about each request, by its receipt. */
  readonly followed = new Map<string, number>()
  #queue: QueueStore
  #keys: CentreKeys
  #cancelled: CancelledPeople
  #credentials: Credentials
  #visit = 'visit-0'
  #pull: Pull
  #fatal: Fatal | null = null

  constructor(world: KioskWorld, template: string | null) {
    this.#world = world
    mkdirSync(world.dir, { recursive: true })
    if (template !== null) cpSync(template, world.dir, { recursive: true })
    this.#queue = openQueueStore(join(world.dir, 'queue.db'))
    this.#keys = centreKeys(world.keys, this.#queue.memory)
    this.#cancelled = cancelledPeople(this.#queue.memory, this.#keys.ackKeys)
    this.#credentials = this.#newCredentials()
    this.#pull = this.#openPull()
  }

  #newCredentials(): Credentials {
    const { id, device } = this.#world
    return deviceCredentials(id, device, this.#queue.memory.countSession)
  }

  #openPull(): Pull {
    const { dir, trustedRoot, now, random, transport } = this.#world
    const at = (step: Step): void => {
      const fatal = this.#fatal
      if (fatal?.step !== step || fatal.left-- !== 0) return
      if (fatal.what === 'power') throw new Crash(step)
      throw Object.assign(new Error('no space left'), { code: 'ENOSPC' })
    }
    const urls = ['http://mirror.example']
    // Nothing hangs here: what would is an error of its own.
    return openPull({ dir, urls, trustedRoot, now, random, transport, at, after: () => () => undefined })
  }

  #handlers() {
    return requestHandlers({
      content,
      queue: this.#queue,
      cancelled: this.#cancelled,
      kioskId: this.#world.id,
      sealKey: this.#keys.sealKey,
      visit: () => this.#visit,
      now: this.#world.now,
      queued: () => undefined,
      ask: (key) => askCentre(this.#centre().centre, key),
    })
  }

  /** Somebody asks for a lawyer; what the page shows in the end is a receipt or words of failure. */
  async submit(): Promise<void> {
    const handlers = this.#handlers()
    const answer = await handlers['requests.submit'](applicationTo(practitioner))
    if (!answer.ok) throw new Error(`not saved: ${answer.code}`)
    this.receipts.push(receiptHash(answer.value.code))
    this.codes.push(answer.value.code)
    if (this.#world.random() < 0.5) this.#visit = `visit-${this.receipts.length}`
  }

  /**
   * Somebody looks a request up, made here or elsewhere, and writes a message. Whether it was promised to be delivered:
   * at another kiosk it is not while the centre cannot be asked. Throws a `Crash` where it ends.
   */
  async follow(code: string): Promise<boolean> {
    const handlers = this.#handlers()
    const key = { code, tail: phoneTail }
    await handlers['requests.ask'](key)
    const answer = await handlers['requests.follow']({
      ...key,
      draftKey: randomUUID(),
      followUp: { act: 'message', words: '示例留言' },
      lang: 'zh-CN',
    })
    const receipt = receiptHash(code)
    if (answer.ok) this.followed.set(receipt, (this.followed.get(receipt) ?? 0) + 1)
    return answer.ok
  }

  /** One pass of delivery, and a check-in where the centre seems to have new keys. Throws a `Crash` where it ends. */
  async deliver(): Promise<string> {
    let unknownKey = false
    const { random } = this.#world
    const heard = {
      random,
      unknownKey() {
        unknownKey = true
      },
    }
    const end = await deliverDue({ ...this.#centre(), ...heard }, new AbortController().signal)
    if (unknownKey) await this.checkIn()
    return end
  }

  /** What the kiosk does again and again. Throws a `Crash` where it ends. */
  async checkIn(): Promise<string> {
    const checked = await checkIn(
      { ...this.#centre(), keys: this.#keys, cancelled: this.#cancelled, report: () => well },
      new AbortController().signal,
    )
    return checked.ok ? 'ok' : checked.code
  }

  #centre() {
    const { send, now } = this.#world
    const { ackKeys } = this.#keys
    const centre: Centre = {
      ackKeys,
      post: (path, body, signal) => postWithin(this.#credentials, send, path, body, [signal, oneDay]),
      contact: () => undefined,
      close: async () => undefined,
    }
    const witness = createWitness({ memory: this.#queue.memory, ackKeys, now, log: silent })
    return { outbox: this.#queue, centre, witness, now, log: silent }
  }

  retryNow(): void {
    this.#queue.retryNow()
  }

  /** One pull. Throws a `Crash` where the power goes. */
  async pull(fatal: Fatal | null): Promise<Result<unknown>> {
    this.#fatal = fatal
    const { result } = await this.#pull.pull({ allowLarge: true })
    this.#fatal = null
    return result.ok ? ok(undefined) : result
  }

  /** What comes up after the power was out: only what lies in the folder. */
  restart(): void {
    this.#fatal = null
    this.#queue.close()
    this.#pull.close()
    this.#queue = openQueueStore(join(this.#world.dir, 'queue.db'))
    this.#keys = centreKeys(this.#world.keys, this.#queue.memory)
    this.#cancelled = cancelledPeople(this.#queue.memory, this.#keys.ackKeys)
    this.#credentials = this.#newCredentials()
    this.#pull = this.#openPull()
  }

  /** Where a receipt stands on the kiosk; null when the kiosk does not know it. */
  stands(receipt: string): 'waiting' | 'held' | 'delivered' | null {
    return this.#queue.find(receipt)?.delivery ?? null
  }

  waiting(): number {
    return this.#queue.counts().waiting
  }

  active(): Pointer | null {
    const state = join(this.#world.dir, 'state.db')
    return existsSync(state) ? readPointer(state) : null
  }

  /** The content root of the rows that are active, worked out anew. */
  activeRoot(): string | null {
    const active = this.active()
    if (!active) return null
    const db = new Database(join(this.#world.dir, 'content', active.file), { readonly: true })
    try {
      return rowsOf(db).root
    } finally {
      db.close()
    }
  }

  close(): void {
    this.#queue.close()
    this.#pull.close()
  }
}
