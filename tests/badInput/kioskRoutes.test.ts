import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ZodType } from 'zod'
import { submission } from '../../sync/centre/testCentre.ts'
import { databaseKinds } from '../../sync/centre/testDatabases.ts'
import { checkInQuestion } from '../../sync/envelope/checkIn.ts'
import { demandReport } from '../../sync/envelope/demandReport.ts'
import { challengeQuestion, sessionQuestion } from '../../sync/envelope/device.ts'
import { enrolmentQuestion } from '../../sync/envelope/enrolment.ts'
import { envelope, statusQuestion } from '../../sync/envelope/envelope.ts'
import { type BadCentre, badCentre } from './badCentre.ts'
import { placesIn, samplesOf, withAt, withKnown } from './samples.ts'
import { mark, texts, things, unstorable } from './values.ts'

/** What each route under `/v1` is asked with. A route that is not here fails the first test. */
const questions: Readonly<Record<string, ZodType>> = {
  '/v1/enrol': enrolmentQuestion,
  '/v1/challenge': challengeQuestion,
  '/v1/session': sessionQuestion,
  '/v1/requests': envelope,
  '/v1/requests/status': statusQuestion,
  '/v1/check-in': checkInQuestion,
  '/v1/demand': demandReport,
}
/** A kiosk may ask thirty things a minute: with so many of them none is turned away for that alone. */
const kiosks = Array.from({ length: 150 }, (_, i) => `kiosk-${i + 1}`)

describe.each(await databaseKinds())('what kiosks call, on $name', (kind) => {
  let bad: BadCentre
  let turn = 0
  beforeAll(async () => {
    bad = await badCentre(kind)
    await bad.db
      .insertInto('kiosk')
      .values(
        kiosks.slice(1).map((id) => ({
          id,
          name: '示例',
          public_key: null,
          sessions: 0,
          copied_at: null,
          enrolled_at: '2026-01-01T00:00:00.000Z',
          revoked_at: null,
          heard_at: null,
          report: null,
        })),
      )
      .execute()
  }, 60_000)
  afterAll(() => bad?.close())

  /** Another kiosk each time. */
  const post = async (route: string, body: string | Uint8Array<ArrayBuffer>) => {
    turn += 1
    const kiosk = kiosks[turn % kiosks.length] ?? ''
    const answer = await bad.centre.post(route, body, await bad.centre.token(kiosk))
    return { status: answer.status, text: await answer.text() }
  }
  /** Refused with a code and nothing else, or taken; never a fault, never an echo. */
  const expectAnswer = ({ status, text }: { status: number; text: string }, about: string) => {
    expect(status, `${about}: ${text}`).toBeLessThan(500)
    expect(text, about).not.toContain(mark)
    if (status >= 400) expect(Object.keys(JSON.parse(text)), about).toEqual(['error'])
  }
  /** Every bad value in every place; where all were refused nothing may have changed. */
  const tryAll = async (route: string, sample: unknown) => {
    const before = await bad.stored()
    let taken = 0
    for (const place of placesIn(sample))
      for (const value of [...texts, ...things]) {
        const body = JSON.stringify(withAt(sample, place, value)) ?? ''
        const answer = await post(route, body)
        expectAnswer(answer, `${route} ${place.join('.')} = ${body.slice(0, 200)}`)
        if (answer.status < 400) taken += 1
      }
    if (taken === 0) expect(await bad.stored(), route).toEqual(before)
  }

  test('every route that takes something is tried here', () => {
    const posts = bad.routes.filter(({ method, url }) => method === 'POST' && url.startsWith('/v1'))
    expect(posts.map(({ url }) => url).sort()).toEqual(Object.keys(questions).sort())
  })

  test.each(Object.keys(questions))('%s refuses what is no question at all', async (route) => {
    const before = await bad.stored()
    const long = `{"a":"${'a'.repeat(100_000)}"}`
    const nested = '['.repeat(50_000) + ']'.repeat(50_000)
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '7',
      mark,
      '{"',
      '\u0000',
      '{"__proto__":{"a":1}}',
      long,
      nested,
    ])
      expectAnswer(await post(route, body), `${route} with ${body.slice(0, 20)}`)
    for (const bytes of [[0xff, 0xfe], [0xed, 0xa0, 0x80], [0x00]])
      expectAnswer(await post(route, Uint8Array.from(bytes)), `${route} with bytes`)
    expect(await bad.stored()).toEqual(before)
    expect(({} as { a?: number }).a).toBeUndefined()
  })

  test.each(Object.entries(questions).filter(([route]) => route !== '/v1/requests'))(
    '%s answers whatever any of its fields holds',
    async (route, schema) => {
      const { challenge } = await (await bad.centre.post('/v1/challenge', '{"kiosk":"kiosk-1"}')).json()
      for (const sample of samplesOf(schema))
        await tryAll(route, withKnown(sample, { challenge, kiosk: 'kiosk-1' }))
    },
  )

  test('an envelope is refused whatever any of its fields holds, unless it is somebody’s request', async () => {
    const { bytes } = await bad.centre.sealed()
    await tryAll('/v1/requests', JSON.parse(Buffer.from(bytes).toString()))
  })

  test('what is sealed may hold anything: it is taken whole, or refused, and the log says nothing of it', async () => {
    const form = {
      kind: 'service-application',
      serviceId: 'mediation',
      serviceName: '人民调解',
      desk: 'institution',
      institutionId: 'inst-1',
      institutionName: '示例',
      periods: ['mediation.contact'],
      lines: [{ label: '示例', text: '示例' }],
    }
    const plain = submission()
    const guardian = { name: '示例家长', phone: '02162345678', consent: true }
    const samples = [
      { ...plain, identity: { ...plain.identity, guardian } },
      { ...plain, form },
    ]
    const others = [...texts, ...things]
    for (const sample of samples)
      for (const [n, place] of placesIn(sample).entries())
        for (const value of [...unstorable, ...others.filter((_, i) => i % 5 === n % 5)]) {
          const payload = Object(withAt(sample, place, value))
          const sealed = await bad.centre.sealed(payload, { id: randomUUID(), kind: sample.form.kind })
          const answer = await bad.centre.post('/v1/requests', sealed.bytes)
          const about = `${place.join('.')} = ${JSON.stringify(value)?.slice(0, 80)}`
          // What is too long for an envelope is refused before it is opened.
          expect([201, 413, 422], about).toContain(answer.status)
        }
  }, 120_000)
})
