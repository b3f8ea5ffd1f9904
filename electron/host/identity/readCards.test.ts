import { expect, test, vi } from 'vitest'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { Card, CardFault, CardReader } from './cardReader.ts'
import { cardWaitMs, readCards } from './readCards.ts'

const zhang: Card = { name: '张三', idNumber: '11010519491231002x' }

/** A driver that is told when a card is laid; `obeys` the signal as it should, or does not. */
function driver(obeys = true) {
  let lay: (answer: Result<Card, CardFault>) => void = () => undefined
  const reader: CardReader = {
    open: vi.fn(async () => ok(undefined)),
    read: (signal) =>
      new Promise((resolve) => {
        lay = resolve
        if (obeys) signal.addEventListener('abort', () => resolve(fail('no-card')))
      }),
    close: async () => undefined,
  }
  const timers = { now: () => 0, passed: (): void => undefined, after: vi.fn() }
  timers.after.mockImplementation((_ms: number, run: () => void) => {
    timers.passed = run
    return () => undefined
  })
  const error = vi.fn()
  const log = { info: vi.fn(), warn: vi.fn(), error }
  const cards = readCards(reader, log, timers)
  return { cards, reader, error, timers, lay: (answer: Result<Card, CardFault>) => lay(answer) }
}
const reading = async (cards: ReturnType<typeof readCards>) => {
  const answer = cards.read()
  await Promise.resolve()
  await Promise.resolve()
  return { answer }
}

test('a card is read once, folded, and to who asked', async () => {
  const { cards, lay } = driver()
  const { answer } = await reading(cards)
  lay(ok(zhang))
  expect(await answer).toEqual(ok({ name: '张三', idNumber: '11010519491231002X' }))
})

test.each([true, false])('nobody waits longer than a call may take (driver obeys: %s)', async (obeys) => {
  const { cards, timers } = driver(obeys)
  const { answer } = await reading(cards)
  expect(timers.after).toHaveBeenCalledWith(cardWaitMs, expect.any(Function))
  timers.passed()
  expect(await answer).toEqual(fail('no-card'))
})

test('when the person has left, a card that is being read is read for nobody', async () => {
  const { cards, lay } = driver(false)
  const { answer } = await reading(cards)
  cards.stop()
  lay(ok(zhang))
  expect(await answer).toEqual(fail('no-card'))
})

test('who asks anew takes the place of who waited', async () => {
  const { cards, lay } = driver()
  const first = await reading(cards)
  const second = await reading(cards)
  expect(await first.answer).toEqual(fail('no-card'))
  lay(ok(zhang))
  expect(await second.answer).toMatchObject({ ok: true })
})

test('nonsense from a driver is no card', async () => {
  for (const card of [{ ...zhang, idNumber: '123' }, { ...zhang, name: '<b>' }, null]) {
    const { cards, lay } = driver()
    const { answer } = await reading(cards)
    lay(ok(card as Card))
    expect(await answer).toEqual(fail('card-unreadable'))
  }
})

test('a driver that throws is a reader that is gone; nothing it says is logged, and it is opened anew', async () => {
  const { cards, reader, error } = driver()
  reader.read = async () => {
    throw new Error('card of 张三 11010519491231002X')
  }
  expect(await cards.read()).toEqual(fail('reader-gone'))
  expect(JSON.stringify(error.mock.calls)).not.toMatch(/张三|110105/)
  reader.read = async () => ok(zhang)
  expect(await cards.read()).toMatchObject({ ok: true })
  expect(reader.open).toHaveBeenCalledTimes(2)
})
