import { createHash, generateKeyPairSync } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { signAcknowledgement } from '../envelope/ack.ts'
import { connectCentre } from './connectCentre.ts'
import { deliverDue, type Log } from './deliver.ts'
import { acknowledge, alone, fakeCentre, json, type Respond, signingKey } from './fakeCentre.ts'
import { memoryOutbox } from './memoryOutbox.ts'
import { longestWaitMs } from './outbox.ts'

const start = Date.parse('2026-04-30T02:00:00.000Z')
const short = { connect: 1000, headers: 150, body: 150, total: 400 }
const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** One kiosk with its outbox, one centre, and a clock moved by hand. */
async function setUp(respond: Respond, timeouts?: typeof short) {
  const box = memoryOutbox()
  const fake = await fakeCentre(respond)
  const contacts: number[] = []
  /** What waited when the contact was heard of. */
  const counts: number[] = []
  const lines: string[] = []
  const say = (...args: unknown[]) => void lines.push(JSON.stringify(args))
  const log: Log = { info: say, warn: say, error: say }
  const centre = connectCentre(
    fake.file,
    () => {
      contacts.push(clock.ms)
      counts.push(box.outbox.counts().waiting)
    },
    timeouts,
  )
  closers.push(fake.close, () => centre.close())
  const clock = { ms: start }
  const delivery = {
    ...{ outbox: box.outbox, centre, ...alone, log },
    now: () => new Date(clock.ms),
    random: () => 0.5,
  }
  const idOf = (body: Buffer) => box.rows.find(({ bytes }) => body.equals(bytes))?.id ?? 'none'
  const pass = () => deliverDue(delivery, new AbortController().signal)
  return { ...box, fake, clock, contacts, counts, lines, idOf, pass, delivery }
}

test('an acknowledged request is delivered, in sequence, byte for byte', async () => {
  const kiosk = await setUp((...args) => acknowledge(kiosk.idOf)(...args))
  for (const text of ['一', '二', '三']) kiosk.enqueue(text)
  expect(await kiosk.pass()).toBe('drained')
  expect(kiosk.fake.received.map(String)).toEqual(['一', '二', '三'])
  expect(kiosk.rows.every(({ acknowledgement }) => acknowledgement?.result === 'accepted')).toBe(true)
  expect(kiosk.contacts).toHaveLength(3)
  expect(kiosk.counts).toEqual([2, 1, 0])
  expect(await kiosk.pass()).toBe('drained')
  expect(kiosk.fake.received).toHaveLength(3)
})

test.each([408, 425, 429, 500, 502, 503, 504, 302, 404])(
  '%i is a fault that passes: postponed, kept, sent again',
  async (status) => {
    const kiosk = await setUp(json(status, {}))
    const id = kiosk.enqueue('a')
    await kiosk.pass()
    expect(kiosk.row(id)).toMatchObject({ attempts: 1, held: null, notBefore: start + 1000 })
    kiosk.fake.respond = acknowledge(kiosk.idOf)
    await kiosk.pass()
    expect(kiosk.fake.received).toHaveLength(1)
    kiosk.clock.ms += 1000
    await kiosk.pass()
    expect(kiosk.row(id).acknowledgement).not.toBeNull()
    expect(kiosk.fake.received[1]).toEqual(kiosk.fake.received[0])
  },
)

test.each([400, 409, 413, 422])(
  '%i holds the request for staff and lets the next one through',
  async (status) => {
    const kiosk = await setUp((response, body, request) =>
      (String(body) === 'bad' ? json(status, { error: 'reason' }) : acknowledge(kiosk.idOf))(
        response,
        body,
        request,
      ),
    )
    const bad = kiosk.enqueue('bad')
    const good = kiosk.enqueue('good')
    expect(await kiosk.pass()).toBe('drained')
    expect(kiosk.row(bad)).toMatchObject({ held: `${status} reason`, attempts: 0 })
    expect(kiosk.row(good).acknowledgement).not.toBeNull()
    expect(kiosk.outbox.counts()).toEqual({ waiting: 0, held: 1 })
  },
)

test.each([401, 403])('%i stops everything and touches nothing', async (status) => {
  const kiosk = await setUp(json(status, { error: 'unknown-kiosk' }))
  kiosk.enqueue('a')
  kiosk.enqueue('b')
  expect(await kiosk.pass()).toBe('refused')
  expect(kiosk.fake.received).toHaveLength(1)
  expect(kiosk.rows).toMatchObject([
    { attempts: 0, held: null, notBefore: 0 },
    { attempts: 0, held: null, notBefore: 0 },
  ])
})

test('a request of another kiosk is held and does not stop the others', async () => {
  const kiosk = await setUp((response, body, request) =>
    (String(body) === 'foreign' ? json(403, { error: 'wrong-kiosk' }) : acknowledge(kiosk.idOf))(
      response,
      body,
      request,
    ),
  )
  const foreign = kiosk.enqueue('foreign')
  kiosk.enqueue('own')
  expect(await kiosk.pass()).toBe('drained')
  expect(kiosk.row(foreign).held).toBe('403 wrong-kiosk')
})

test('a 200 that is a captive portal, an empty body or somebody else’s signature deletes nothing', async () => {
  const stranger = { id: signingKey.id, privateKey: generateKeyPairSync('ed25519').privateKey }
  const answers: Respond[] = [
    (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>登录</html>'),
    (response) => void response.writeHead(200).end(),
    (response, body) => {
      const sha256 = createHash('sha256').update(body).digest('hex')
      const ack = { id: kiosk.idOf(body), sha256, receivedAt: new Date(start).toISOString() }
      json(201, { result: 'accepted', ...signAcknowledgement(ack, stranger) })(response, body, response.req)
    },
    (response, body, request) =>
      acknowledge(() => '00000000-0000-4000-8000-000000000000')(response, body, request),
  ]
  const kiosk = await setUp(json(500, {}))
  const id = kiosk.enqueue('a')
  for (const answer of answers) {
    kiosk.fake.respond = answer
    await kiosk.pass()
    kiosk.clock.ms += longestWaitMs
  }
  expect(kiosk.row(id)).toMatchObject({ acknowledgement: null, held: null, attempts: answers.length })
  expect(kiosk.contacts).toEqual([])
  expect(kiosk.lines.join()).toContain('wrong-signature')
})

test('hang-up, silence, a slow drip and an endless body are faults within the time-outs', async () => {
  const drips: NodeJS.Timeout[] = []
  const answers: Respond[] = [
    (response) => void response.destroy(),
    () => {},
    (response) => {
      response.writeHead(200)
      drips.push(setInterval(() => response.write(' '), 20))
    },
    (response) => {
      response.writeHead(200)
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
      }
      response.on('drain', more)
      more()
    },
  ]
  const kiosk = await setUp(json(500, {}), short)
  const id = kiosk.enqueue('a')
  for (const answer of answers) {
    kiosk.fake.respond = answer
    await kiosk.pass()
    kiosk.clock.ms += longestWaitMs
  }
  for (const drip of drips) clearInterval(drip)
  expect(kiosk.row(id)).toMatchObject({ acknowledgement: null, held: null, attempts: answers.length })
})

test('an answer lost after the commit ends as one delivery, told as a duplicate', async () => {
  const committed = new Set<string>()
  const kiosk = await setUp((response, body, request) => {
    const known = committed.has(String(body))
    committed.add(String(body))
    if (known) acknowledge(kiosk.idOf, 'duplicate')(response, body, request)
    else response.destroy()
  })
  const id = kiosk.enqueue('a')
  await kiosk.pass()
  expect(kiosk.row(id).acknowledgement).toBeNull()
  kiosk.clock.ms += longestWaitMs
  await kiosk.pass()
  expect(kiosk.row(id).acknowledgement?.result).toBe('duplicate')
  expect(committed.size).toBe(1)
})

test('requests that always fail do not keep the others waiting for ever', async () => {
  const kiosk = await setUp((response, body, request) =>
    (String(body) === 'poison' ? json(500, {}) : acknowledge(kiosk.idOf))(response, body, request),
  )
  for (let i = 0; i < 7; i++) kiosk.enqueue('poison')
  const good = kiosk.enqueue('good')
  let passes = 0
  while (kiosk.row(good).acknowledgement === null && passes++ < 10) await kiosk.pass()
  expect(kiosk.row(good).acknowledgement).not.toBeNull()
  expect(passes).toBeLessThanOrEqual(3)
})

test('with the network away a pass gives up after a few tries, however long the queue', async () => {
  const kiosk = await setUp(json(500, {}))
  for (let i = 0; i < 50; i++) kiosk.enqueue(`request ${i}`)
  expect(await kiosk.pass()).toBe('faulty')
  expect(kiosk.fake.received).toHaveLength(3)
})

test('Retry-After is honoured up to an hour; nonsense is not', async () => {
  const kiosk = await setUp(json(500, {}))
  const id = kiosk.enqueue('a')
  const waitFor = async (retryAfter: string) => {
    kiosk.fake.respond = json(503, {}, { 'retry-after': retryAfter })
    const before = kiosk.clock.ms
    await kiosk.pass()
    const wait = kiosk.row(id).notBefore - before
    kiosk.clock.ms += longestWaitMs
    return wait
  }
  expect(await waitFor('120')).toBe(120_000 + 1000)
  expect(await waitFor(new Date(kiosk.clock.ms + 60_000).toUTCString())).toBe(60_000 + 2000)
  expect(await waitFor('999999999999')).toBe(3_600_000 + 4000)
  expect(await waitFor('-5')).toBe(8000)
  expect(await waitFor('soon')).toBe(16_000)
})

test('a wait set by a clock far ahead is over once the clock is right again', async () => {
  const kiosk = await setUp(json(500, {}))
  kiosk.enqueue('a')
  kiosk.clock.ms = Date.parse('2036-01-01T00:00:00.000Z')
  await kiosk.pass()
  kiosk.clock.ms = start
  kiosk.fake.respond = acknowledge(kiosk.idOf)
  await kiosk.pass()
  expect(kiosk.outbox.counts().waiting).toBe(0)
})

test('the clock set back during a pass does not send a request twice in it', async () => {
  const kiosk = await setUp((response, body, request) => {
    kiosk.clock.ms -= 10 * 365 * 86_400_000
    json(500, {})(response, body, request)
  })
  kiosk.enqueue('a')
  await kiosk.pass()
  expect(kiosk.fake.received).toHaveLength(1)
})
