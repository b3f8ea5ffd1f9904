import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fail, ok } from '../../../shared/result.ts'
import { openReader } from './openReader.ts'
import { simulatedCard } from './simulatedReader.ts'

const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }
let dir: string
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'reader-'))
})
afterEach(() => rmSync(dir, { recursive: true }))

const simulated = async () => {
  const reader = await openReader({ kind: 'simulated' }, dir, log)
  if (!reader) throw new Error('no reader')
  return reader
}
const lay = (text: string) => writeFileSync(join(dir, simulatedCard), text)
const card = { name: '示例张三', idNumber: '990000199001011239' }

test('the simulated card is gone once it has been read', async () => {
  lay(JSON.stringify(card))
  const reader = await simulated()
  expect(await reader.read(new AbortController().signal)).toEqual(ok(card))
  expect(existsSync(join(dir, simulatedCard))).toBe(false)
})

test('a number that could be somebody’s is not read from a file, nor what is no card; neither stays', async () => {
  const reader = await simulated()
  for (const text of [JSON.stringify({ ...card, idNumber: '110105194912310021' }), 'torn', '{}']) {
    lay(text)
    expect(await reader.read(new AbortController().signal)).toEqual(fail('card-unreadable'))
    expect(existsSync(join(dir, simulatedCard))).toBe(false)
  }
})

test('the simulated reader waits until it is told not to, and a card laid meanwhile is read', async () => {
  const reader = await simulated()
  const leaving = new AbortController()
  const answer = reader.read(leaving.signal)
  leaving.abort()
  expect(await answer).toEqual(fail('no-card'))
  const later = reader.read(new AbortController().signal)
  lay(JSON.stringify(card))
  expect(await later).toEqual(ok(card))
})

test('a driver is a module; without one, or where it cannot be loaded, there is no reader', async () => {
  const path = join(dir, 'driver.mjs')
  const code = `export default () => ({ open: async () => ({ ok: true }), read: async () => ({ ok: false, code: 'no-card' }), close: async () => {} })`
  writeFileSync(path, code)
  const reader = await openReader({ kind: 'module', path }, dir, log)
  expect(await reader?.read(new AbortController().signal)).toEqual(fail('no-card'))
  expect(await openReader({ kind: 'none' }, dir, log)).toBeNull()
  expect(log.error).not.toHaveBeenCalled()
  expect(await openReader({ kind: 'module', path: join(dir, 'none.mjs') }, dir, log)).toBeNull()
  expect(log.error).toHaveBeenCalledOnce()
})
