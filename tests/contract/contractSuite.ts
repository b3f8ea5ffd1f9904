import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Events,
  type Input,
  type Kiosk,
  type MethodName,
  methods,
  type Output,
} from '../../shared/contract/contract.ts'
import { submissionTo } from '../support/submission.ts'

export type Connection = {
  kiosk: Kiosk
  /** Ends the host process as a crash would; absent where the host runs in the caller's own process. */
  killHost?: () => void
  close(): Promise<void>
}

const names = Object.keys(methods) as MethodName[]

/** What every transport between the page and the host must do, over a kiosk folder with active content. */
export const contractSuite = (name: string, connect: () => Promise<Connection>): void => {
  describe(name, () => {
    let connection: Connection
    let kiosk: Kiosk
    beforeAll(async () => {
      connection = await connect()
      kiosk = connection.kiosk
    })
    afterAll(() => connection.close())

    /** The value of a call that must succeed, checked against the contract whole: nothing more, nothing less. */
    const value = async <M extends MethodName>(method: M, input: Input<M>): Promise<Output<M>> => {
      const answer = await kiosk.call(method, input)
      if (!answer.ok) throw new Error(`${method} answered ${answer.code} ${answer.detail ?? ''}`)
      expect(methods[method].output.parse(answer.value)).toEqual(answer.value)
      return answer.value
    }

    test('status, session and agreements', async () => {
      expect((await value('status.get', {})).content).not.toBeNull()
      expect(await value('session.end', {})).toEqual({})
      for (const lang of ['zh-CN', 'en'] as const)
        expect((await value('agreements.list', { lang })).map(({ id }) => id).sort()).toEqual([
          'privacy',
          'registration',
        ])
    })

    test('laws: search, open, read a page, find an article', async () => {
      const { hits } = await value('laws.search', { text: '劳动', limit: 5 })
      const lawId = hits[0]?.lawId ?? ''
      const head = await value('laws.open', { lawId })
      expect(head.sectionCount).toBeGreaterThan(0)
      const section = await value('laws.section', { lawId, at: { index: 0 } })
      const article = section.articles.find(({ number }) => number !== '')
      const { articleId } = await value('laws.find', { lawId, number: article?.number ?? '' })
      expect(articleId).toBe(article?.articleId)
      expect(await value('laws.section', { lawId, at: { articleId } })).toEqual(section)
    })

    test('practitioners: search with every filter left out and set, and the card', async () => {
      const { hits, total } = await value('practitioners.search', { text: '', limit: 50 })
      expect(total).toBeGreaterThan(0)
      const { practitionerId, kind, district } = hits[0] as (typeof hits)[number]
      const fewer = await value('practitioners.search', { text: '', kind, district, sort: 'distance' })
      expect(fewer.total).toBeGreaterThan(0)
      expect((await value('practitioners.get', { practitionerId })).practitionerId).toBe(practitionerId)
    })

    test('a reservation gets a receipt, is found by it, and says that the status changed', async () => {
      const { hits } = await value('practitioners.search', { text: '', limit: 50 })
      const accepting = hits.find((hit) => hit.acceptsReservation)
      const changed = heard(kiosk, 'status.changed')
      const { code } = await value('requests.submit', submissionTo(accepting?.practitionerId ?? ''))
      expect((await changed).waiting).toBeGreaterThanOrEqual(0)
      expect((await value('requests.find', { code, tail: '5678' })).kind).toBe('lawyer-reservation')
      const asked = await kiosk.call('requests.ask', { code, tail: '5678' })
      if (asked.ok) expect(methods['requests.ask'].output.parse(asked.value)).toEqual(asked.value)
      // Whether the centre has it yet is a race the kiosk may lose.
      else expect(asked.code).toBe('not-found')
    })

    test('hot now: each item once, with words to show, no more than asked for', async () => {
      const { items } = await value('demand.hot', {})
      expect(items.length).toBeGreaterThan(3)
      expect(new Set(items.map(({ target }) => JSON.stringify(target))).size).toBe(items.length)
      for (const { text } of items) expect(text).not.toBe('')
      expect((await value('demand.hot', { limit: 2 })).items).toEqual(items.slice(0, 2))
      expect(await kiosk.call('demand.hot', { limit: 13 })).toMatchObject({ code: 'invalid-input' })
    })

    test('what is not there is said with a code', async () => {
      expect(await kiosk.call('laws.open', { lawId: '没有' })).toMatchObject({ ok: false, code: 'not-found' })
      expect(await kiosk.call('practitioners.get', { practitionerId: '没有' })).toMatchObject({
        code: 'not-found',
      })
    })

    test.each(names.flatMap((method) => [null, 'text', 7, []].map((input) => [method, input] as const)))(
      '%s refuses %j as input',
      async (method, input) => {
        expect(await kiosk.call(method, input as never)).toMatchObject({ ok: false, code: 'invalid-input' })
      },
    )

    test.each(['no.such', '', 'toString', '__proto__', 'constructor'])(
      'the method %j is unknown',
      async (method) => {
        expect(await kiosk.call(method as MethodName, {} as never)).toMatchObject({
          ok: false,
          code: 'unknown-method',
        })
      },
    )

    test('many calls at once keep their answers apart', async () => {
      const limits = Array.from({ length: 40 }, (_, index) => index + 1)
      const answers = await Promise.all(
        limits.map((limit) => kiosk.call('practitioners.search', { text: '', limit })),
      )
      const { total } = await value('practitioners.search', { text: '' })
      expect(answers.map((answer) => answer.ok && answer.value.hits.length)).toEqual(
        limits.map((limit) => Math.min(limit, total)),
      )
    })

    test('a listener that stopped hears nothing more', async () => {
      const events: string[] = []
      kiosk.on('status.changed', () => void events.push('stopped'))()
      const changed = heard(kiosk, 'status.changed')
      const { hits } = await value('practitioners.search', { text: '', limit: 50 })
      await value(
        'requests.submit',
        submissionTo(hits.find((hit) => hit.acceptsReservation)?.practitionerId ?? ''),
      )
      await changed
      expect(events).toEqual([])
    })

    test('a host that is killed is said, answered for, and back', async ({ skip }) => {
      const { killHost } = connection
      if (!killHost) return skip('the host runs in this process: there is nothing to kill')
      const states: string[] = []
      const stop = kiosk.on('host.state', ({ state }) => void states.push(state))
      const pending = kiosk.call('laws.search', { text: '合同' })
      killHost()
      expect(await pending).toMatchObject({ ok: false, code: 'host-unavailable' })
      await expect.poll(() => states, { timeout: 15_000 }).toEqual(['down', 'up'])
      stop()
      expect((await value('laws.search', { text: '劳动' })).total).toBeGreaterThan(0)
    })
  })
}

/** The next event of a name. */
const heard = <E extends keyof Events>(kiosk: Kiosk, event: E): Promise<Events[E]> =>
  new Promise((resolve) => {
    const stop = kiosk.on(event, (payload) => {
      stop()
      resolve(payload)
    })
  })
