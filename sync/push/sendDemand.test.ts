import { afterEach, expect, test } from 'vitest'
import type { DemandCount } from '../envelope/demandReport.ts'
import { connectCentre } from './connectCentre.ts'
import { fakeCentre, json, type Respond } from './fakeCentre.ts'
import { type DemandSource, sendDemand } from './sendDemand.ts'

const closers: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

const counted = (day: string, count = 1): DemandCount => ({ day, kind: 'document', id: 'qa-1', count })

/** Days waiting, one request each, so that a pass has several to make. */
function waitingDays(days: string[]): DemandSource & { left: () => string[] } {
  let left = days
  return {
    unsent: () => left.slice(0, 1).map((day) => counted(day)),
    sent: (counts) => {
      left = left.filter((day) => !counts.some((count) => count.day === day))
    },
    left: () => left,
  }
}

const take: Respond = (response, body, request) => {
  const { counts } = JSON.parse(String(body)) as { counts: DemandCount[] }
  json(200, { days: counts.map(({ day }) => day) })(response, body, request)
}

async function setUp(respond: Respond, days = ['2026-04-28', '2026-04-29']) {
  const fake = await fakeCentre(respond)
  const contacts: string[] = []
  const lines: string[] = []
  const say = (...args: unknown[]) => void lines.push(JSON.stringify(args))
  const centre = connectCentre(fake.file, () => contacts.push('contact'))
  closers.push(fake.close, () => centre.close())
  const source = waitingDays(days)
  const now = () => new Date('2026-04-30T02:00:00.000Z')
  const closing = new AbortController()
  const send = (from: DemandSource = source) =>
    sendDemand({ source: from, centre, now, log: { info: say, warn: say, error: say } }, closing.signal)
  return { fake, contacts, lines, source, send, closing }
}

test('what waits is sent until nothing does, and nothing is in a request but day, kind, id and count', async () => {
  const kiosk = await setUp(take)
  expect(await kiosk.send()).toEqual({ ok: true, value: undefined })
  expect(kiosk.source.left()).toEqual([])
  expect(kiosk.contacts).toHaveLength(2)
  expect(kiosk.fake.received.map((body) => JSON.parse(String(body)))).toEqual([
    { counts: [{ day: '2026-04-28', kind: 'document', id: 'qa-1', count: 1 }] },
    { counts: [{ day: '2026-04-29', kind: 'document', id: 'qa-1', count: 1 }] },
  ])
  await kiosk.send()
  expect(kiosk.fake.received).toHaveLength(2)
})

test.each<[string, Respond]>([
  ['a fault of the centre', json(500, { error: 'internal' })],
  ['a centre that does not know this yet', json(404, { error: 'not-found' })],
  ['a centre that refuses this kiosk', json(401, { error: 'unknown-kiosk' })],
  ['too many requests', json(429, { error: 'too-many-attempts' })],
  ['a captive portal', (response) => void response.writeHead(200).end('<html>登录</html>')],
  ['a portal that refuses', (response) => void response.writeHead(400).end('<html>')],
  ['a broken connection', (response) => void response.destroy()],
])('%s keeps everything and ends the pass', async (_name, respond) => {
  const kiosk = await setUp(respond)
  expect(await kiosk.send()).toMatchObject({ ok: false, code: 'offline' })
  expect(kiosk.source.left()).toEqual(['2026-04-28', '2026-04-29'])
  expect(kiosk.fake.received).toHaveLength(1)
  kiosk.fake.respond = take
  expect(await kiosk.send()).toMatchObject({ ok: true })
})

test.each([400, 413, 422])('%i: counts the centre cannot use do not stop the next day', async (status) => {
  const kiosk = await setUp((response, body, request) =>
    (String(body).includes('04-28') ? json(status, { error: 'malformed' }) : take)(response, body, request),
  )
  expect(await kiosk.send()).toMatchObject({ ok: true })
  expect(kiosk.source.left()).toEqual([])
  expect(kiosk.lines.join()).toContain('malformed')
})

test('a storage that cannot remember ends the pass instead of sending without end', async () => {
  const kiosk = await setUp(take)
  const forgetful = { ...kiosk.source, sent: () => undefined }
  expect(await kiosk.send(forgetful)).toMatchObject({ code: 'offline', detail: 'not-stored' })
  expect(kiosk.fake.received).toHaveLength(1)
})

test('closing in the middle of it keeps the day', async () => {
  const kiosk = await setUp(() => kiosk.closing.abort())
  expect(await kiosk.send()).toMatchObject({ code: 'closed' })
  expect(kiosk.source.left()).toHaveLength(2)
})
