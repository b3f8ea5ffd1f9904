import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DeviceFile } from '../../sync/envelope/device.ts'
import type { Step } from '../../sync/pull/steps.ts'
import type { Reply } from '../../sync/push/connectCentre.ts'
import type { Send } from '../../sync/push/credentials.ts'
import { type CentreTemplate, centreFolder, type Sent, SimulatedCentre } from './centre.ts'
import { Crash, crashes } from './crash.ts'
import { type Fatal, type KioskWorld, SimulatedKiosk } from './kiosk.ts'
import { mirror, type Weather } from './network.ts'
import { type Chance, chances } from './random.ts'
import { day, firstDay, type Releases } from './releases.ts'

/** What is made once for many simulations. `kiosk` is a folder with the first release active. */
export type Stage = { releases: Releases; centre: CentreTemplate; kiosk: string; kiosks: readonly string[] }

const steps: readonly Step[] = [
  'metadata-accepted',
  'piece-written',
  'downloaded',
  'attempt-counted',
  'unpacked',
  'base-copied',
  'delta-applied',
  'indexed',
  'verified',
  'synced',
  'renamed',
  'folder-synced',
  'activated',
  'collected',
]
const rounds = 20
const healing = 12

/**
 * Plays one seed in an empty folder: kiosks and a centre of the real code, a network that fails, clocks that jump,
 * processes that end anywhere. Then everything is well for a while, and nothing may be lost, doubled, or other than
 * what was signed. The same seed gives the same trace. Fails with `broken` and what was.
 */
export async function simulate(
  seed: number,
  folder: string,
  stage: Stage,
): Promise<Result<string[], 'broken'> & { trace: string[] }> {
  const chance = chances(seed)
  const trace: string[] = []
  const world = await World.make(chance, folder, stage, trace)
  try {
    for (let round = 0; round < rounds; round++) {
      await world.round()
      const broken = world.wrong()
      if (broken) return { ...fail('broken', broken), trace }
    }
    await world.heal()
    const broken = world.wrong() ?? (await world.unsettled())
    return broken ? { ...fail('broken', broken), trace } : { ...ok(trace), trace }
  } finally {
    await world.close()
  }
}

class World {
  #time = firstDay
  readonly #chance: Chance
  readonly #stage: Stage
  readonly #trace: string[]
  readonly #centre: SimulatedCentre
  #partition = 0
  #rotations = 0
  readonly #kiosks: {
    id: string
    kiosk: SimulatedKiosk
    weather: Weather
    skew: { ms: number }
    version: number
    /** Requests that went astray, to arrive later. */
    late: Sent[]
  }[] = []

  private constructor(chance: Chance, folder: string, stage: Stage, trace: string[]) {
    this.#chance = chance
    this.#stage = stage
    this.#trace = trace
    this.#centre = new SimulatedCentre(centreFolder(folder), stage.centre, () => new Date(this.#time))
  }

  static async make(chance: Chance, folder: string, stage: Stage, trace: string[]): Promise<World> {
    const world = new World(chance, folder, stage, trace)
    await world.#centre.start()
    for (const id of stage.kiosks) world.#addKiosk(id, folder)
    return world
  }

  #addKiosk(id: string, folder: string): void {
    const weather: Weather = { faults: 0.25, newest: 1 }
    const skew = { ms: 0 }
    const late: Sent[] = []
    const { keys, devices } = this.#stage.centre
    const options: KioskWorld = {
      dir: join(folder, id),
      id,
      trustedRoot: join(this.#stage.releases.folder, 'metadata/1.root.json'),
      keys,
      device: devices[id] as DeviceFile,
      now: () => new Date(this.#time + skew.ms),
      random: this.#chance.next,
      transport: mirror(this.#stage.releases, weather, this.#chance),
      send: (path, body, headers) => this.#send(id, { path, body, headers }, late),
    }
    const fresh = this.#chance.happens(0.1)
    const kiosk = new SimulatedKiosk(options, fresh ? null : this.#stage.kiosk)
    this.#kiosks.push({ id, kiosk, weather, skew, late, version: fresh ? 0 : 1 })
  }

  /** The network between a kiosk and the centre, and the two ends of it: either may end at any moment. */
  async #send(id: string, sent: Sent, late: Sent[]): ReturnType<Send> {
    const chance = this.#chance
    const lost = fail('offline', 'ECONNRESET')
    if (this.#partition > 0) return lost
    const reach = async (dieAfter: number | null): Promise<Reply | null> => this.#centre.post(sent, dieAfter)
    const answered = (reply: Reply | null) => (reply ? ok(reply) : lost)
    if (!chance.happens(0.45)) return answered(await reach(null))
    const fault = chance.pick([
      'not-sent',
      'late',
      'answer-lost',
      'twice',
      'centre-dies',
      'kiosk-dies',
      'busy',
      'portal',
      'no-json',
    ] as const)
    this.#trace.push(`  ${id} ${fault}`)
    switch (fault) {
      case 'not-sent':
        return lost
      case 'late':
        late.push(sent)
        return lost
      case 'answer-lost':
        await reach(null)
        return lost
      case 'twice':
        await reach(null)
        return answered(await reach(null))
      case 'centre-dies':
        return answered(await reach(chance.below(8)))
      case 'kiosk-dies':
        if (chance.happens(0.5)) await reach(null)
        throw new Crash(id)
      case 'busy':
        return ok({
          status: chance.pick([408, 425, 429, 500, 503]),
          json: {},
          retryAfter: chance.pick([null, '5', '99999999', 'nonsense']),
        })
      case 'portal':
        return ok({
          status: 200,
          json: { result: 'accepted', statement: '{}', signature: '', keyId: 'ack-1' },
          retryAfter: null,
        })
      case 'no-json':
        return ok({ status: 201, json: undefined, retryAfter: null })
    }
  }

  async round(): Promise<void> {
    const chance = this.#chance
    const it = chance.pick(this.#kiosks)
    const { id, kiosk, weather } = it
    const say = (what: string): void => void this.#trace.push(`${id} ${what}`)
    this.#time += chance.below(4 * 3_600_000)
    if (this.#partition > 0) this.#partition--
    switch (
      chance.pick([
        'submit',
        'submit',
        'deliver',
        'deliver',
        'deliver',
        'pull',
        'pull',
        'release',
        'clock',
        'late',
        'power',
        'partition',
        'check-in',
        'check-in',
        'backup',
        'disk-lost',
        'new-keys',
      ] as const)
    ) {
      case 'submit':
        await kiosk.submit()
        return say('submit')
      case 'deliver': {
        let end = ''
        const died = await crashes(async () => {
          end = await kiosk.deliver()
        })
        if (died) kiosk.restart()
        return say(`deliver ${died ? 'died' : end}`)
      }
      case 'pull': {
        if (chance.happens(0.5)) this.#release(weather, 1)
        const fatal: Fatal | null = chance.happens(0.6)
          ? {
              step: chance.pick(steps),
              left: chance.below(2),
              what: chance.pick(['power', 'power', 'disk-full']),
            }
          : null
        let end = ''
        const died = await crashes(async () => {
          const pulled = await kiosk.pull(fatal)
          end = pulled.ok ? 'ok' : pulled.code
        })
        if (died) kiosk.restart()
        return say(`pull ${died ? `died at ${fatal?.step}` : end}`)
      }
      case 'release':
        this.#release(weather, 1 + chance.below(2))
        return say(`release ${weather.newest}`)
      case 'clock':
        it.skew.ms = chance.pick([0, 0, -3650 * day, 3650 * day, -600_000, 600_000, 40 * day])
        return say(`clock ${it.skew.ms}`)
      case 'late':
        for (const sent of it.late.splice(0)) await this.#centre.post(sent, null)
        return say('late')
      case 'power':
        kiosk.restart()
        return say('power')
      case 'check-in': {
        let end = ''
        const died = await crashes(async () => {
          end = await kiosk.checkIn()
        })
        if (died) kiosk.restart()
        return say(`check-in ${died ? 'died' : end}`)
      }
      case 'backup':
        await this.#centre.backUp()
        return say('backup')
      case 'disk-lost':
        return say((await this.#centre.restore()) ? 'the centre is restored' : 'no backup')
      case 'new-keys':
        if (this.#rotations++ < 3) await this.#centre.newKeys()
        return say('new keys')
      case 'partition':
        this.#partition = 1 + chance.below(5)
        return say('partition')
    }
  }

  /** The mirror of a kiosk gets the releases that came out meanwhile. */
  #release(weather: Weather, releases: number): void {
    weather.newest = Math.min(this.#stage.releases.versions.length, weather.newest + releases)
  }

  /** What must hold at any moment; words for what does not. */
  wrong(): string | null {
    for (const it of this.#kiosks) {
      for (const receipt of it.kiosk.receipts)
        if (it.kiosk.stands(receipt) === null) return `${it.id} lost a request`
      const active = it.kiosk.active()
      const version = active?.version ?? 0
      if (version < it.version) return `${it.id} went from version ${it.version} to ${version}`
      it.version = version
      const signed = this.#stage.releases.versions[version - 1]?.contentRoot
      if (active && active.contentRoot !== signed) return `${it.id} shows what was not signed`
    }
    return null
  }

  /** The network is well, the clocks are right, and time passes. */
  async heal(): Promise<void> {
    this.#partition = 0
    const newest = this.#stage.releases.versions.length
    this.#trace.push('heal')
    for (const it of this.#kiosks) {
      it.skew.ms = 0
      it.weather.faults = 0
      it.weather.newest = newest
      it.kiosk.restart()
    }
    const unheard = new Set(this.#kiosks.map(({ kiosk }) => kiosk))
    for (let pass = 0; pass < healing; pass++) {
      this.#time += day / 4
      for (const { kiosk } of this.#kiosks) {
        await this.#exchange(kiosk, unheard)
        if ((kiosk.active()?.version ?? 0) < newest) await kiosk.pull(null)
      }
    }
    // Requests go astray even now: until each kiosk has heard from the centre and delivered everything.
    const open = (kiosk: SimulatedKiosk): boolean => unheard.has(kiosk) || kiosk.waiting() > 0
    for (let pass = 0; pass < 200; pass++)
      for (const { kiosk } of this.#kiosks) if (open(kiosk)) await this.#exchange(kiosk, unheard)
  }

  async #exchange(kiosk: SimulatedKiosk, unheard: Set<SimulatedKiosk>): Promise<void> {
    kiosk.retryNow()
    const died = await crashes(async () => {
      if ((await kiosk.checkIn()) === 'ok') unheard.delete(kiosk)
      await kiosk.deliver()
    })
    if (died) kiosk.restart()
  }

  /** What must hold once everything was well for a while; words for what does not. */
  async unsettled(): Promise<string | null> {
    const [finding] = await this.#centre.findings()
    if (finding) return `the log of the centre: ${finding}`
    const held = await this.#centre.holds()
    const printed = this.#kiosks.flatMap(({ kiosk }) => kiosk.receipts)
    const atCentre = new Map<string, number>()
    for (const receipt of held) atCentre.set(receipt, (atCentre.get(receipt) ?? 0) + 1)
    for (const { id, kiosk } of this.#kiosks) {
      for (const receipt of kiosk.receipts) {
        const times = atCentre.get(receipt) ?? 0
        if (times > 1) return `a request of ${id} is at the centre ${times} times`
        const stands = kiosk.stands(receipt)
        if (stands !== 'delivered') return `a request of ${id} stays ${stands}`
        if (times === 0) return `a request of ${id} was delivered and is not at the centre`
      }
      if (kiosk.active()?.version !== this.#stage.releases.versions.length)
        return `${id} stays at version ${kiosk.active()?.version}`
      if (kiosk.activeRoot() !== this.#stage.releases.versions.at(-1)?.contentRoot)
        return `the rows of ${id} are not those that were signed`
    }
    return held.length === printed.length ? null : 'the centre holds what nobody sent'
  }

  async close(): Promise<void> {
    for (const { kiosk } of this.#kiosks) kiosk.close()
    await this.#centre.stop()
  }
}
