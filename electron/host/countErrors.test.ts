import pino from 'pino'
import { expect, test } from 'vitest'
import { countErrors } from './countErrors.ts'

test('errors of the last 24 hours are counted, and written as they were', () => {
  const lines: string[] = []
  const clock = { now: new Date('2026-05-01T00:00:00.000Z') }
  const { log, errors } = countErrors(pino({}, { write: (line) => void lines.push(line) }), () => clock.now)
  log.error({ code: 'one' }, 'first')
  log.warn({}, 'no error')
  clock.now = new Date('2026-05-01T23:59:00.000Z')
  log.error('second')
  expect(errors()).toBe(2)
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['first', 'no error', 'second'])
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ code: 'one', level: 50 })
  clock.now = new Date('2026-05-02T00:00:01.000Z')
  expect(errors()).toBe(1)
})
