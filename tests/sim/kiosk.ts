import { cpSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Content } from '../../electron/host/content/snapshot.ts'
import { requestHandlers } from '../../electron/host/methods/requests.ts'
import { openQueueStore, type QueueStore } from '../../electron/host/queue/queueStore.ts'
import { ok, type Result } from '../../shared/result.ts'
import { receiptHash } from '../../sync/envelope/lookup.ts'
import type { Transport } from '../../sync/pull/net/transport.ts'
import { openPull, type Pull } from '../../sync/pull/pull.ts'
import { type Pointer, readPointer } from '../../sync/pull/state/state.ts'
import type { Step } from '../../sync/pull/steps.ts'
import type { Centre } from '../../sync/push/connectCentre.ts'
import { deliverDue } from '../../sync/push/deliver.ts'
import { rowsOf } from '../../sync/release/contentRoot.ts'
import { submissionTo } from '../support/submission.ts'
import { Crash } from './crash.ts'

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }
const practitioner = '示例律师'

/** What a kiosk that takes reservations shows: enough for the real handler of requests. */
function contentWith(id: string): Content {
  const db = new Database(':memory:')
  db.exec('CREATE TABLE practitioner (id TEXT, accepts_reservation INTEGER)')
  db.prepare('INSERT INTO practitioner VALUES (?, 1)').run(id)
  return { current: () => ({ db, calendar: null, periods: [] }) } as unknown as Content
}
const content = contentWith(practitioner)

export type KioskWorld = {
  dir: string
  id: string
  trustedRoot: string
  sealKey: { id: string; publicKey: string }
  ackKey: { id: string; publicKey: string }
  now: () => Date
  random: () => number
  transport: Transport
  /** How a request reaches the centre and its answer the kiosk. */
  post: Centre['post']
}

/** What happens to a pull when it takes a step for the nth time (from 0): the power goes, or the disk is full. */
export type Fatal = { step: Step; left: number; what: 'power' | 'disk-full' }

/** One kiosk: its real queue, its real pull, its real delivery, over a folder of its own. */
export class SimulatedKiosk {
  readonly #world: KioskWorld
  /** SHA-256 of every receipt code a person has walked away with. */
  readonly receipts: string[] = []
  #queue: QueueStore
  #pull: Pull
  #fatal: Fatal | null = null

  constructor(world: KioskWorld, template: string | null) {
    this.#world = world
    mkdirSync(world.dir, { recursive: true })
    if (template !== null) cpSync(template, world.dir, { recursive: true })
    this.#queue = openQueueStore(join(world.dir, 'queue.db'))
    this.#pull = this.#openPull()
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

  /** Somebody asks for a lawyer; what the page shows in the end is a receipt or words of failure. */
  async submit(): Promise<void> {
    const handlers = requestHandlers({
      content,
      queue: this.#queue,
      kioskId: this.#world.id,
      sealKey: this.#world.sealKey,
      now: this.#world.now,
      queued: () => undefined,
      ask: async () => ({ ok: false, code: 'offline' }),
    })
    const answer = await handlers['requests.submit'](submissionTo(practitioner))
    if (!answer.ok) throw new Error(`not saved: ${answer.code}`)
    this.receipts.push(receiptHash(answer.value.code))
  }

  /** One pass of delivery. Throws a `Crash` where the kiosk ends. */
  deliver(): Promise<string> {
    const { ackKey, post, now, random } = this.#world
    const centre: Centre = { ackKey, post, contact: () => undefined, close: async () => undefined }
    const delivery = { outbox: this.#queue, centre, now, random, log: silent }
    return deliverDue(delivery, new AbortController().signal)
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
