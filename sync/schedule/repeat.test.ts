import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { repeat } from './repeat.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('runs at once, then after every wait, spread by a tenth', async () => {
  let runs = 0
  const repeated = repeat(
    async () => void runs++,
    100,
    () => 1,
  )
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(109_999)
  expect(runs).toBe(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(runs).toBe(2)
  repeated.close()
  await vi.advanceTimersByTimeAsync(1_000_000)
  expect(runs).toBe(2)
})

test('never two at a time: what is asked for meanwhile runs once, right after', async () => {
  const open: (() => void)[] = []
  let most = 0
  let running = 0
  const repeated = repeat(
    async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => open.push(resolve))
      running--
    },
    100,
    () => 0,
  )
  repeated.now()
  repeated.now()
  expect(open).toHaveLength(1)
  open[0]?.()
  await vi.advanceTimersByTimeAsync(0)
  expect(open).toHaveLength(2)
  open[1]?.()
  await vi.advanceTimersByTimeAsync(89_999)
  expect(open).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(1)
  expect(open).toHaveLength(3)
  expect(most).toBe(1)
  repeated.close()
})
