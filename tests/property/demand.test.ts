import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type DemandStore, demandStore } from '../../electron/host/demand/demandStore.ts'
import { openDemand } from '../../electron/host/demand/openDemand.ts'
import { fail } from '../../shared/result.ts'
import { dateInChina } from '../../shared/rules/workingDays.ts'
import { type CentreDatabase, openDatabase } from '../../sync/centre/database.ts'
import { type TestCentre, testCentre } from '../../sync/centre/testCentre.ts'
import { sqlite } from '../../sync/centre/testDatabases.ts'
import { type Centre, connectCentre } from '../../sync/push/connectCentre.ts'
import { withToken } from '../../sync/push/fakeCentre.ts'
import { type DemandSource, sendDemand } from '../../sync/push/sendDemand.ts'

const dayMs = 86_400_000
const noon = Date.parse('2026-04-10T04:00:00.000Z')
/** Within what kiosk and centre both keep. */
const latest = noon + 25 * dayMs

let centre: TestCentre
let db: CentreDatabase
beforeAll(async () => {
  centre = await testCentre(sqlite)
  centre.clock.now = new Date(latest + 2 * dayMs)
  const opened = await openDatabase(centre.dir, undefined)
  if (!opened.ok) throw new Error(opened.code)
  db = opened.value
})
afterAll(async () => {
  await db.destroy()
  await centre.close()
})

/** What befalls a kiosk: something is opened, days pass, the clock is set back, a sending ends well or in one of the ways it can fail. */
const event = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ open: fc.constantFrom('a', 'b', 'c'), times: fc.integer({ min: 1, max: 3 }) }),
  },
  { weight: 3, arbitrary: fc.record({ days: fc.constantFrom(1, 1, 2, -1) }) },
  {
    weight: 4,
    arbitrary: fc.record({ send: fc.constantFrom('well', 'never-arrives', 'answer-lost', 'crash-after') }),
  },
)

/** The network around the centre: a request that never arrives, or an answer that gets lost. */
const around = (real: Centre, how: string): Centre => ({
  ...real,
  async post(...args) {
    if (how === 'never-arrives') return fail('offline', 'ECONNREFUSED')
    const reply = await real.post(...args)
    return how === 'answer-lost' ? fail('offline', 'ECONNRESET') : reply
  },
})

let kiosks = 0
const quiet = { info: () => {}, warn: () => {}, error: () => {} }

test('the centre has what each complete day counted, whatever was lost, repeated or killed on the way', async () => {
  const property = fc.asyncProperty(fc.array(event, { minLength: 10, maxLength: 40 }), async (events) => {
    const id = `kiosk-p${++kiosks}`
    const kiosk = await centre.provision(id)
    const credentials = withToken(await centre.token(id))
    const wire = connectCentre({ url: kiosk.centre.url, ackKeys: () => [], credentials }, () => {})
    const path = join(centre.root, id, 'demand.db')
    let store: DemandStore = demandStore(openDemand(path).db)
    let at = noon
    const counted = new Map<string, number>()
    const today = () => dateInChina(new Date(at))
    // A pass needs no more than a request a day, and a few rows make it several.
    const send = (how: string) => {
      const source: DemandSource = {
        unsent: (day) => store.unsent(day, 2),
        sent: (counts) => how !== 'crash-after' && store.sent(counts),
      }
      const sending = { source, centre: around(wire, how), now: () => new Date(at), log: quiet }
      return sendDemand(sending, new AbortController().signal)
    }
    for (const step of events) {
      if ('open' in step) {
        for (let i = 0; i < step.times; i++) store.count({ kind: 'document', id: step.open }, today())
        const key = `${today()} ${step.open}`
        counted.set(key, (counted.get(key) ?? 0) + step.times)
      } else if ('days' in step) at = Math.min(latest, Math.max(noon, at + step.days * dayMs))
      else {
        await send(step.send)
        if (step.send === 'crash-after') {
          store.close()
          store = demandStore(openDemand(path).db)
        }
      }
    }
    // The last day is over, the network is well.
    at = latest + dayMs
    expect(await send('well')).toMatchObject({ ok: true })
    store.close()
    await wire.close()
    const rows = await db.selectFrom('demand').selectAll().where('kiosk_id', '=', id).execute()
    const taken = rows.map(({ day, item, count }): [string, number] => [`${day} ${item}`, count])
    expect(new Map(taken.sort())).toEqual(new Map([...counted].sort()))
  })
  await fc.assert(property, { numRuns: 80 })
})
