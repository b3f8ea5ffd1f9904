import { expect, test } from 'vitest'
import { type Input, methods } from '../../shared/contract/contract.ts'
import { applicationTo } from '../support/submission.ts'
import { type Asking, heard } from './asking.ts'

/** What one person does at the kiosk: a session, who they are, a request, a slip. */
export const personSuite = ({ kiosk, call, value, practitioners }: Asking): void => {
  test('status, session and agreements', async () => {
    expect((await value('status.get', {})).content).not.toBeNull()
    expect(await value('session.end', {})).toEqual({})
    expect(await value('page.broke', { screen: 'map', error: 'TypeError', at: [] })).toEqual({})
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

  test('a reservation gets a receipt, is found by it, and says that the status changed', async () => {
    const accepting = (await practitioners()).find((hit) => hit.acceptsReservation)
    const changed = heard(kiosk(), 'status.changed')
    const { code } = await value('requests.submit', applicationTo(accepting?.practitionerId ?? ''))
    expect((await changed).waiting).toBeGreaterThanOrEqual(0)
    expect((await value('requests.find', { code, tail: '5678' })).kind).toBe('lawyer-reservation')
    const asked = await call('requests.ask', { code, tail: '5678' })
    if (asked.ok) expect(methods['requests.ask'].output.parse(asked.value)).toEqual(asked.value)
    // Whether the centre has it yet is a race the kiosk may lose.
    else expect(asked.code).toBe('not-found')
  })

  test('who asks: a wait for a card ends when nobody waits; a child needs a guardian', async () => {
    expect((await value('status.get', {})).cardReader).toBe(true)
    const waiting = call('identity.readCard', {})
    await value('identity.stopReading', {})
    expect(await waiting).toMatchObject({ code: 'no-card' })
    const guardianOf = async (idNumber: string) =>
      (await value('identity.check', { idNumber, lang: 'zh-CN' })).guardian
    expect(await guardianOf('１１０１０５１９４９１２３１００２x')).toBeNull()
    expect(await guardianOf('990000202006010010')).toMatchObject({ age: 14 })
  })

  test('a slip is printed where the shell has a printer, and nowhere else', async () => {
    const { printer } = await value('status.get', {})
    const printed = await call('printing.print', { slip: aSlip })
    expect(printed).toEqual(
      printer.state === 'none' ? { ok: false, code: 'no-printer' } : { ok: true, value: {} },
    )
    const unreadable = { ...aSlip, qr: 'x'.repeat(1201) }
    expect(await call('printing.print', { slip: unreadable })).toMatchObject({
      code: 'invalid-input',
      detail: 'slip.qr',
    })
    expect(await call('technician.paper', { pin: '000000' })).toMatchObject({ code: 'wrong-pin' })
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
