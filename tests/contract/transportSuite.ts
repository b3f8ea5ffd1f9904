import { expect, test } from 'vitest'
import { type MethodName, methods } from '../../shared/contract/contract.ts'
import { applicationTo } from '../support/submission.ts'
import { type Asking, heard } from './asking.ts'

const names = Object.keys(methods) as MethodName[]

/** How calls are carried, whatever they ask; `killHost` is absent where the host cannot be killed. */
export const transportSuite = (
  { kiosk, call, value, practitioners }: Asking,
  killHost: () => (() => void) | undefined,
): void => {
  test('what is not there is said with a code', async () => {
    expect(await call('laws.open', { lawId: '没有' })).toMatchObject({ ok: false, code: 'not-found' })
    const notFound = { code: 'not-found' }
    expect(await call('practitioners.get', { practitionerId: '没有' })).toMatchObject(notFound)
    expect(await call('institutions.get', { institutionId: '没有' })).toMatchObject(notFound)
    expect(await call('documents.open', { documentId: '没有' })).toMatchObject(notFound)
    expect(await call('search.related', { articleId: '没有' })).toMatchObject(notFound)
  })

  test.each(names.flatMap((method) => [null, 'text', 7, []].map((input) => [method, input] as const)))(
    '%s refuses %j as input',
    async (method, input) => {
      expect(await call(method, input as never)).toMatchObject({ ok: false, code: 'invalid-input' })
    },
  )

  test.each(['no.such', '', 'toString', '__proto__', 'constructor'])(
    'the method %j is unknown',
    async (method) => {
      expect(await call(method as MethodName, {} as never)).toMatchObject({
        ok: false,
        code: 'unknown-method',
      })
    },
  )

  test('many calls at once keep their answers apart', async () => {
    const limits = Array.from({ length: 40 }, (_, index) => index + 1)
    const answers = await Promise.all(
      limits.map((limit) => call('search.run', { text: '', kind: 'practitioner', limit })),
    )
    const { total } = await value('search.run', { text: '', kind: 'practitioner' })
    expect(answers.map((answer) => answer.ok && answer.value.hits.length)).toEqual(
      limits.map((limit) => Math.min(limit, total)),
    )
  })

  test('a listener that stopped hears nothing more', async () => {
    const events: string[] = []
    kiosk().on('status.changed', () => void events.push('stopped'))()
    const changed = heard(kiosk(), 'status.changed')
    const accepting = (await practitioners()).find((hit) => hit.acceptsReservation)
    await value('requests.submit', applicationTo(accepting?.practitionerId ?? ''))
    await changed
    expect(events).toEqual([])
  })

  test('a host that is killed is said, answered for, and back', async ({ skip }) => {
    const kill = killHost()
    if (!kill) return skip('the host runs in this process: there is nothing to kill')
    const states: string[] = []
    const back = Promise.withResolvers<void>()
    const stop = kiosk().on('host.state', ({ state }) => {
      states.push(state)
      if (state === 'up') back.resolve()
    })
    // A wait for a card does not end by itself. A later call that is answered: the host has the first, the page listens.
    const pending = call('identity.readCard', {})
    await value('status.get', {})
    kill()
    expect(await pending).toMatchObject({ ok: false, code: 'host-unavailable' })
    await back.promise
    expect(states).toEqual(['down', 'up'])
    stop()
    expect((await value('search.run', { text: '劳动' })).total).toBeGreaterThan(0)
  })
}
