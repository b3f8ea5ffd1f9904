import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PrintFault, Slip } from '../../../shared/contract/printing.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { systemTimers } from '../../bridge/timers.ts'
import { createPrinter, type Device, patience } from './printer.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const slip: Slip = { lang: 'en', title: '示例', state: null, facts: [], parts: [], foot: [], qr: '示例' }

const setUp = (print: Device['print'], emptied: Promise<void> = Promise.resolve()) => {
  const reports: unknown[] = []
  const noted: unknown[] = []
  const emptyQueue = vi.fn(() => emptied)
  const note = (...fields: unknown[]) => void noted.push(fields)
  const printer = createPrinter({
    device: { print, emptyQueue },
    report: (report) => void reports.push(report),
    timers: systemTimers,
    log: { info: note, warn: note, error: note },
  })
  return { printer, reports, noted, emptyQueue }
}

/** A device that answers when it is told to, and remembers whether it was called off. */
const slowDevice = () => {
  const answer = Promise.withResolvers<Result<null, PrintFault>>()
  const state = { aborted: false }
  const device: Device['print'] = (_slip, signal) => {
    signal.addEventListener('abort', () => {
      state.aborted = true
    })
    return answer.promise
  }
  return { device, state, answer }
}

test('a slip that came out is counted; one that did not is said with its reason', async () => {
  const outcomes: Result<null, PrintFault>[] = [ok(null), fail('no-paper'), ok(null)]
  const { printer, reports } = setUp(async () => outcomes.shift() ?? fail('print-failed'))
  printer.tell()
  expect(await printer.print(slip)).toEqual({ ok: true, value: {} })
  expect(await printer.print(slip)).toEqual({ ok: false, code: 'no-paper' })
  printer.tell()
  expect(await printer.print(slip)).toMatchObject({ ok: true })
  const report = (state: string, slips: number) => ({ type: 'printer', state, slips })
  expect(reports).toEqual([
    report('ready', 0),
    report('ready', 1),
    report('failed', 0),
    report('failed', 0),
    report('ready', 1),
  ])
})

test('a printer that hangs is given up, and the next slip may be printed', async () => {
  const { device, state } = slowDevice()
  const { printer, reports, emptyQueue } = setUp(device)
  const printed = printer.print(slip)
  await vi.advanceTimersByTimeAsync(patience)
  expect(await printed).toEqual({ ok: false, code: 'print-stuck' })
  expect(state.aborted).toBe(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(emptyQueue).toHaveBeenCalledTimes(2)
  expect(reports).toEqual([{ type: 'printer', state: 'failed', slips: 0 }])
})

test('the end of a session calls off what has not come out, and says nothing against the printer', async () => {
  const { device, state, answer } = slowDevice()
  const { printer, reports, emptyQueue } = setUp(device)
  const printed = printer.print(slip)
  await vi.advanceTimersByTimeAsync(0)
  printer.cancel()
  expect(await printed).toMatchObject({ code: 'print-failed' })
  expect(state.aborted).toBe(true)
  // It comes out after all, too late to count.
  answer.resolve(ok(null))
  await vi.advanceTimersByTimeAsync(patience)
  expect(reports).toEqual([])
  expect(emptyQueue).toHaveBeenCalledTimes(2)
  printer.cancel()
})

test('the end of a session empties the queue of what was said to be out; where nothing was printed it leaves it', async () => {
  const { printer, emptyQueue } = setUp(async () => ok(null))
  // What an earlier run left there.
  expect(emptyQueue).toHaveBeenCalledTimes(1)
  printer.cancel()
  expect(await printer.print(slip)).toMatchObject({ ok: true })
  expect(emptyQueue).toHaveBeenCalledTimes(1)
  printer.cancel()
  await vi.advanceTimersByTimeAsync(0)
  expect(emptyQueue).toHaveBeenCalledTimes(2)
  printer.cancel()
  await vi.advanceTimersByTimeAsync(0)
  expect(emptyQueue).toHaveBeenCalledTimes(2)
})

test('a slip waits until the queue is empty, so as not to be taken off with what was there', async () => {
  const emptied = Promise.withResolvers<void>()
  const print = vi.fn(async () => ok(null))
  const { printer } = setUp(print, emptied.promise)
  const printed = printer.print(slip)
  await vi.advanceTimersByTimeAsync(patience - 1)
  expect(print).not.toHaveBeenCalled()
  emptied.resolve()
  expect(await printed).toMatchObject({ ok: true })
})

test('one slip at a time', async () => {
  const { device, answer } = slowDevice()
  const { printer } = setUp(device)
  const first = printer.print(slip)
  expect(await printer.print(slip)).toMatchObject({ code: 'print-failed' })
  answer.resolve(ok(null))
  expect(await first).toMatchObject({ ok: true })
})

test('a device that breaks is a failure, and the log does not quote what was printed', async () => {
  const { printer, noted } = setUp(async () => {
    throw new Error('办理码 ABCD')
  })
  expect(await printer.print(slip)).toEqual({ ok: false, code: 'print-failed' })
  expect(JSON.stringify(noted)).not.toContain('ABCD')
})
