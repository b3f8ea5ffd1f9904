import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Events,
  type Input,
  type Kiosk,
  type MethodName,
  methods,
  type Output,
} from '../../shared/contract/contract.ts'
import type { PractitionerHit } from '../../shared/contract/practitioners.ts'
import type { SearchHit } from '../../shared/contract/search.ts'
import { decodeLexicon, textOf } from '../../shared/ime/lexicon.ts'
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

    /** The practitioners nearest to the kiosk. */
    const practitioners = async (): Promise<PractitionerHit[]> => {
      const { hits } = await value('search.run', { text: '', kind: 'practitioner', limit: 50 })
      return hits.flatMap((found) => (found.kind === 'practitioner' ? [found.hit] : []))
    }

    test('status, session and agreements', async () => {
      expect((await value('status.get', {})).content).not.toBeNull()
      expect(await value('session.end', {})).toEqual({})
      for (const lang of ['zh-CN', 'en'] as const)
        expect((await value('agreements.list', { lang })).map(({ id }) => id).sort()).toEqual([
          'privacy',
          'registration',
        ])
      const { names } = await value('names.english', {})
      expect(names).toMatchObject({ 劳动争议: 'Labour disputes', 警告: 'Warning', 黄浦区: 'Huangpu' })
      const services = await value('services.list', { lang: 'en' })
      expect(services.services.map(({ name }) => name)).toContain(names.法律咨询)
    })

    test('one search: every tab holds what it counts, narrows, and opens', async () => {
      const open = async ({ kind, hit }: SearchHit): Promise<void> => {
        if (kind === 'law') expect((await value('laws.open', { lawId: hit.lawId })).lawId).toBe(hit.lawId)
        if (kind === 'document') await value('documents.open', { documentId: hit.documentId })
        if (kind === 'institution') await value('institutions.get', { institutionId: hit.institutionId })
        if (kind === 'practitioner') await value('practitioners.get', { practitionerId: hit.practitionerId })
      }
      const { tabs, kind } = await value('search.run', { text: '离婚' })
      expect(tabs.find((tab) => tab.kind === kind)?.count).toBeGreaterThan(0)
      for (const { kind, count } of tabs) {
        const { total, hits, facets } = await value('search.run', { text: '离婚', kind, limit: 3 })
        expect([kind, total, hits.length]).toEqual([kind, count, Math.min(count, 3)])
        for (const hit of hits) await open(hit)
        const [field] = [...facets.field, ...facets.expertise]
        const filters = facets.field[0] ? { field: field?.value } : { expertise: field?.value }
        if (field)
          expect((await value('search.run', { text: '离婚', kind, filters })).total).toBe(field.count)
      }
    })

    test('what belongs to an article', async () => {
      const { hits } = await value('search.run', { text: '拖欠工资', kind: 'law' })
      const article = hits.flatMap((each) => (each.kind === 'law' && each.hit.articleId) || [])[0] ?? ''
      expect((await value('search.related', { articleId: article })).articles.length).toBeGreaterThan(0)
    })

    test('laws: open, read a page, find an article', async () => {
      const { hits } = await value('search.run', { text: '劳动', kind: 'law', limit: 5 })
      const lawId = hits[0]?.kind === 'law' ? hits[0].hit.lawId : ''
      const head = await value('laws.open', { lawId })
      expect(head.sectionCount).toBeGreaterThan(0)
      const section = await value('laws.section', { lawId, at: { index: 0 } })
      const article = section.articles.find(({ number }) => number !== '')
      const { articleId } = await value('laws.find', { lawId, number: article?.number ?? '' })
      expect(articleId).toBe(article?.articleId)
      expect(await value('laws.section', { lawId, at: { articleId } })).toEqual(section)
    })

    test('practitioners: with every filter left out and set, and the card', async () => {
      const [hit] = await practitioners()
      const { practitionerId, kind: practitionerKind, district } = hit as PractitionerHit
      const fewer = await value('search.run', {
        text: '',
        kind: 'practitioner',
        filters: { practitionerKind, district, minYears: 0, within: 200_000 },
        sort: 'distance',
      })
      expect(fewer.total).toBeGreaterThan(0)
      expect((await value('practitioners.get', { practitionerId })).practitionerId).toBe(practitionerId)
    })

    test('a reservation gets a receipt, is found by it, and says that the status changed', async () => {
      const accepting = (await practitioners()).find((hit) => hit.acceptsReservation)
      const changed = heard(kiosk, 'status.changed')
      const { code } = await value('requests.submit', submissionTo(accepting?.practitionerId ?? ''))
      expect((await changed).waiting).toBeGreaterThanOrEqual(0)
      expect((await value('requests.find', { code, tail: '5678' })).kind).toBe('lawyer-reservation')
      const asked = await kiosk.call('requests.ask', { code, tail: '5678' })
      if (asked.ok) expect(methods['requests.ask'].output.parse(asked.value)).toEqual(asked.value)
      // Whether the centre has it yet is a race the kiosk may lose.
      else expect(asked.code).toBe('not-found')
    })

    test('who asks: a wait for a card ends when nobody waits; a child needs a guardian', async () => {
      expect((await value('status.get', {})).cardReader).toBe(true)
      const waiting = kiosk.call('identity.readCard', {})
      await value('identity.stopReading', {})
      expect(await waiting).toMatchObject({ code: 'no-card' })
      const guardianOf = async (idNumber: string) =>
        (await value('identity.check', { idNumber, lang: 'zh-CN' })).guardian
      expect(await guardianOf('１１０１０５１９４９１２３１００２x')).toBeNull()
      expect(await guardianOf('990000202006010010')).toMatchObject({ age: 14 })
    })

    test('information: kinds add up, one kind is part of all, and what is important stands first', async () => {
      const { kinds, total, items } = await value('information.list', { kind: null, limit: 200 })
      expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total)
      expect(items).toHaveLength(total)
      const interpretations = await value('information.list', { kind: 'interpretation', limit: 1 })
      const [first] = interpretations.items
      expect(items).toContainEqual(first)
      expect((await value('documents.open', { documentId: first?.documentId ?? '' })).cites).not.toEqual([])
      const important = items.filter((item) => item.important)
      expect(items.slice(0, important.length)).toEqual(important)
      expect((await value('information.important', { limit: 5 })).items).toEqual(important.slice(0, 5))
    })

    test('hot now: each item once, with words to show, no more than asked for', async () => {
      const { items } = await value('demand.hot', {})
      expect(items.length).toBeGreaterThan(3)
      expect(new Set(items.map(({ target }) => JSON.stringify(target))).size).toBe(items.length)
      for (const { text } of items) expect(text).not.toBe('')
      expect((await value('demand.hot', { limit: 2 })).items).toEqual(items.slice(0, 2))
      expect(await kiosk.call('demand.hot', { limit: 13 })).toMatchObject({ code: 'invalid-input' })
    })

    test('guidance: a question in everyday words, a guide step by step, the plan with its sources', async () => {
      const { guides, clear, alarm } = await value('guidance.match', { text: '老板三个月没发工资' })
      expect([clear, alarm]).toEqual([true, null])
      expect((await value('guidance.list', {})).guides).toContainEqual(guides[0])
      const unclear = await value('guidance.match', { text: '今天天气怎么样' })
      expect(unclear).toEqual({ clear: false, field: null, guides: [], alarm: null })
      expect((await value('guidance.match', { text: '老公打我' })).alarm?.kind).toBe('violence')
      const guideId = guides[0]?.guideId ?? ''
      const answers: Input<'guidance.step'>['answers'] = []
      let step = await value('guidance.step', { guideId, answers })
      while (step.question) {
        answers.push({ questionId: step.question.questionId, choiceId: null })
        step = await value('guidance.step', { guideId, answers })
      }
      const { lawId, articleId } = step.plan?.steps[0]?.source ?? {}
      const at = { articleId: articleId ?? '' }
      expect((await value('laws.section', { lawId: lawId ?? '', at })).articles).not.toEqual([])
      const wrong = [{ questionId: 'no-such-question', choiceId: null }]
      expect(await kiosk.call('guidance.step', { guideId, answers: wrong })).toMatchObject({
        code: 'invalid-input',
      })
      expect(await kiosk.call('guidance.step', { guideId: '没有', answers: [] })).toMatchObject({
        code: 'not-found',
      })
    })

    test('what the calculators count by, with every article it names', async () => {
      const { courtFee, workInjury, deadline, calendar, cites } = await value('calculators.rules', {})
      expect([courtFee?.law, workInjury?.law, deadline?.periods.length]).toEqual([
        '诉讼费用交纳办法',
        '工伤保险条例',
        8,
      ])
      expect(calendar?.workdays.length).toBeGreaterThan(0)
      expect(cites.filter(({ articleId }) => articleId === null)).toEqual([])
    })

    test('the names in the content for the keyboard, in pieces that make up one lexicon', async () => {
      const pieces: Buffer[] = []
      for (let from: number | null = 0; from !== null; ) {
        const { size, bytes, next }: Output<'typing.names'> = await value('typing.names', { from })
        pieces.push(Buffer.from(bytes, 'base64'))
        if (next === null) expect(Buffer.concat(pieces)).toHaveLength(size)
        from = next
      }
      const names = decodeLexicon(new Uint8Array(Buffer.concat(pieces)).buffer)
      const texts = Array.from(names.costs, (_, word) => textOf(names, word))
      expect(texts.length).toBeGreaterThan(100)
      expect(texts).toContain('黄浦区')
    })

    test('a slip is printed where the shell has a printer, and nowhere else', async () => {
      const { printer } = await value('status.get', {})
      const printed = await kiosk.call('printing.print', { slip: aSlip })
      expect(printed).toEqual(
        printer.state === 'none' ? { ok: false, code: 'no-printer' } : { ok: true, value: {} },
      )
      const unreadable = { ...aSlip, qr: 'x'.repeat(1201) }
      expect(await kiosk.call('printing.print', { slip: unreadable })).toMatchObject({
        code: 'invalid-input',
        detail: 'slip.qr',
      })
      expect(await kiosk.call('technician.paper', { pin: '000000' })).toMatchObject({ code: 'wrong-pin' })
    })

    test('what is not there is said with a code', async () => {
      expect(await kiosk.call('laws.open', { lawId: '没有' })).toMatchObject({ ok: false, code: 'not-found' })
      const notFound = { code: 'not-found' }
      expect(await kiosk.call('practitioners.get', { practitionerId: '没有' })).toMatchObject(notFound)
      expect(await kiosk.call('institutions.get', { institutionId: '没有' })).toMatchObject(notFound)
      expect(await kiosk.call('documents.open', { documentId: '没有' })).toMatchObject(notFound)
      expect(await kiosk.call('search.related', { articleId: '没有' })).toMatchObject(notFound)
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
        limits.map((limit) => kiosk.call('search.run', { text: '', kind: 'practitioner', limit })),
      )
      const { total } = await value('search.run', { text: '', kind: 'practitioner' })
      expect(answers.map((answer) => answer.ok && answer.value.hits.length)).toEqual(
        limits.map((limit) => Math.min(limit, total)),
      )
    })

    test('a listener that stopped hears nothing more', async () => {
      const events: string[] = []
      kiosk.on('status.changed', () => void events.push('stopped'))()
      const changed = heard(kiosk, 'status.changed')
      const accepting = (await practitioners()).find((hit) => hit.acceptsReservation)
      await value('requests.submit', submissionTo(accepting?.practitionerId ?? ''))
      await changed
      expect(events).toEqual([])
    })

    test('a host that is killed is said, answered for, and back', async ({ skip }) => {
      const { killHost } = connection
      if (!killHost) return skip('the host runs in this process: there is nothing to kill')
      const states: string[] = []
      const back = Promise.withResolvers<void>()
      const stop = kiosk.on('host.state', ({ state }) => {
        states.push(state)
        if (state === 'up') back.resolve()
      })
      // A wait for a card does not end by itself. A later call that is answered: the host has the first, the page listens.
      const pending = kiosk.call('identity.readCard', {})
      await value('status.get', {})
      killHost()
      expect(await pending).toMatchObject({ ok: false, code: 'host-unavailable' })
      await back.promise
      expect(states).toEqual(['down', 'up'])
      stop()
      expect((await value('search.run', { text: '劳动' })).total).toBeGreaterThan(0)
    })
  })
}

const aSlip: Input<'printing.print'>['slip'] = {
  lang: 'zh-CN',
  title: '示例凭证',
  state: '已保存在这台终端，还没有送到法律服务中心',
  facts: [{ name: '办理码', value: 'ABCD EFGH' }],
  parts: [{ heading: '带什么', lines: ['身份证'] }],
  foot: ['12348'],
  qr: '示例凭证 ABCD EFGH',
}

/** The next event of a name. */
const heard = <E extends keyof Events>(kiosk: Kiosk, event: E): Promise<Events[E]> =>
  new Promise((resolve) => {
    const stop = kiosk.on(event, (payload) => {
      stop()
      resolve(payload)
    })
  })
