import { join } from 'node:path'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { DeviceFile } from '../../sync/envelope/device.ts'
import type { Step } from '../../sync/pull/steps.ts'
import { type CentreTemplate, centreFolder, type Sent, SimulatedCentre } from './centre.ts'
import { crashes } from './crash.ts'
import { unsettled, type Watched, wrong } from './invariants.ts'
import { type Fatal, type KioskWorld, SimulatedKiosk } from './kiosk.ts'
import { line } from './line.ts'
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
  readonly #kiosks: (Watched & {
    weather: Weather
    skew: { ms: number }
    /** Requests that went astray, to arrive later. */
    late: Sent[]
  })[] = []

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
      send: line({
        id,
        centre: this.#centre,
        chance: this.#chance,
        trace: this.#trace,
        late,
        isCut: () => this.#partition > 0,
      }),
    }
    const fresh = this.#chance.happens(0.1)
    const kiosk = new SimulatedKiosk(options, fresh ? null : this.#stage.kiosk)
    this.#kiosks.push({ id, kiosk, weather, skew, late, version: fresh ? 0 : 1 })
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
        'follow',
        'follow',
        'follow',
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
      case 'follow': {
        const codes = this.#kiosks.flatMap((each) => each.kiosk.codes)
        if (codes.length === 0) return
        let promised = false
        const died = await crashes(async () => {
          promised = await kiosk.follow(chance.pick(codes))
        })
        if (died) kiosk.restart()
        return say(`follow ${died ? 'died' : promised}`)
      }
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

  wrong(): string | null {
    return wrong(this.#kiosks, this.#stage.releases.versions)
  }

  unsettled(): Promise<string | null> {
    return unsettled(this.#kiosks, this.#stage.releases.versions, this.#centre)
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
    for (let pass = 0; pass < 200; pass++) {
      // A code that was asked for too early, before its request came back, is open again after a while.
      this.#time += 60_000
      for (const { kiosk } of this.#kiosks) if (open(kiosk)) await this.#exchange(kiosk, unheard)
    }
  }

  async #exchange(kiosk: SimulatedKiosk, unheard: Set<SimulatedKiosk>): Promise<void> {
    kiosk.retryNow()
    const died = await crashes(async () => {
      if ((await kiosk.checkIn()) === 'ok') unheard.delete(kiosk)
      await kiosk.deliver()
    })
    if (died) kiosk.restart()
  }

  async close(): Promise<void> {
    for (const { kiosk } of this.#kiosks) kiosk.close()
    await this.#centre.stop()
  }
}
