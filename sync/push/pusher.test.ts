import { EventEmitter, once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { askCentre } from './askCentre.ts'
import { backoffMs } from './backoff.ts'
import { connectCentre } from './connectCentre.ts'
import { acknowledge, alone, fakeCentre, json, type Respond } from './fakeCentre.ts'
import { memoryOutbox } from './memoryOutbox.ts'
import { startPusher } from './pusher.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A running pusher; `events` tells what it did to the outbox. `random` 0 makes every wait the shortest. */
async function setUp(respond: Respond) {
  const box = memoryOutbox()
  const events = new EventEmitter()
  const outbox: typeof box.outbox = {
    ...box.outbox,
    delivered(...args) {
      box.outbox.delivered(...args)
      events.emit('delivered', args[0])
    },
  }
  const fake = await fakeCentre(respond)
  const centre = connectCentre(fake.file, () => {})
  const say = (...args: unknown[]) => void events.emit('log', args)
  const log = { info: say, warn: say, error: say }
  closers.push(fake.close, () => centre.close())
  const run = () => {
    const pusher = startPusher({ outbox, centre, ...alone, now: () => new Date(), random: () => 0, log })
    closers.push(() => pusher.close())
    return pusher
  }
  const idOf = (body: Buffer) => box.rows.find(({ bytes }) => body.equals(bytes))?.id ?? 'none'
  return { ...box, outbox, events, fake, centre, run, idOf }
}

test('what waits is delivered at start, what comes later on a kick', async () => {
  const kiosk = await setUp((...args) => acknowledge(kiosk.idOf)(...args))
  const first = kiosk.enqueue('a')
  const delivered = once(kiosk.events, 'delivered')
  const pusher = kiosk.run()
  expect(await delivered).toEqual([first])
  const second = kiosk.enqueue('b')
  const next = once(kiosk.events, 'delivered')
  pusher.kick()
  pusher.kick()
  expect(await next).toEqual([second])
  expect(kiosk.fake.received).toHaveLength(2)
})

test('a failed request is sent again of itself when it falls due', async () => {
  let failures = 2
  const kiosk = await setUp((...args) => (failures-- > 0 ? json(503, {}) : acknowledge(kiosk.idOf))(...args))
  kiosk.enqueue('a')
  const delivered = once(kiosk.events, 'delivered')
  kiosk.run()
  await delivered
  expect(kiosk.fake.received).toHaveLength(3)
})

test('a centre that refuses this kiosk is left alone: a kick does not knock again', async () => {
  const kiosk = await setUp(json(401, { error: 'unknown-kiosk' }))
  kiosk.enqueue('a')
  const refused = once(kiosk.events, 'log')
  const pusher = kiosk.run()
  await refused
  await new Promise(setImmediate)
  pusher.kick()
  await pusher.close()
  expect(kiosk.fake.received).toHaveLength(1)
  expect(kiosk.rows).toMatchObject([{ attempts: 0, held: null }])
})

test('closing in the middle of a delivery counts no attempt and loses nothing', async () => {
  const kiosk = await setUp(() => void kiosk.events.emit('arrived'))
  kiosk.enqueue('a')
  const arrived = once(kiosk.events, 'arrived')
  const pusher = kiosk.run()
  await arrived
  await pusher.close()
  expect(kiosk.rows).toMatchObject([{ attempts: 0, held: null, acknowledgement: null }])
})

test('a storage that cannot commit breaks the pass off and the next kick tries again', async () => {
  const kiosk = await setUp((...args) => acknowledge(kiosk.idOf)(...args))
  const commit = kiosk.outbox.delivered
  kiosk.outbox.delivered = () => {
    throw new Error('disk full')
  }
  kiosk.enqueue('a')
  const broken = once(kiosk.events, 'log')
  const pusher = kiosk.run()
  expect(JSON.stringify(await broken)).toContain('broke off')
  kiosk.outbox.delivered = commit
  await new Promise(setImmediate)
  const delivered = once(kiosk.events, 'delivered')
  pusher.kick()
  await delivered
  expect(kiosk.fake.received).toHaveLength(2)
})

test('waits grow with full jitter and end at ten minutes', () => {
  const longest = [1, 2, 3, 9, 10, 400, 5000].map((failures) => backoffMs(failures, () => 1))
  expect(longest).toEqual([2000, 4000, 8000, 512_000, 600_000, 600_000, 600_000])
  expect(backoffMs(5, () => 0)).toBe(250)
  expect(backoffMs(5, () => 0.25)).toBe(8000)
})

test('the status question: an answer, not found, too many attempts, offline', async () => {
  const answer = {
    kind: 'lawyer-reservation',
    state: 'received',
    receivedAt: '2026-04-30T02:00:00.000Z',
    updatedAt: '2026-04-30T02:00:00.000Z',
    due: [],
    ahead: [],
    later: [],
    serviceId: '',
    serviceName: '',
    practitionerName: '示例律师',
    institutionName: '示例律师事务所',
    meeting: null,
    messages: [],
    appraisal: null,
    kept: null,
    acts: ['withdraw'],
  }
  const kiosk = await setUp(json(200, answer))
  const ask = () => askCentre(kiosk.centre, { code: '0000000000000', tail: '1234' })
  expect(await ask()).toEqual({ ok: true, value: answer })
  kiosk.fake.respond = json(404, { error: 'not-found' })
  expect(await ask()).toMatchObject({ code: 'not-found' })
  kiosk.fake.respond = (response) => void response.writeHead(404).end('<html>no such page</html>')
  expect(await ask()).toMatchObject({ code: 'offline' })
  kiosk.fake.respond = json(429, { error: 'too-many-attempts' })
  expect(await ask()).toMatchObject({ code: 'too-many-attempts' })
  kiosk.fake.respond = (response) => void response.writeHead(200).end('<html>')
  expect(await ask()).toMatchObject({ code: 'offline' })
  kiosk.fake.respond = (response) => void response.destroy()
  expect(await ask()).toMatchObject({ code: 'offline' })
})
