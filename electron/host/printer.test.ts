import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PrinterSettings } from '../../shared/contract/printing.ts'
import { createPrinter } from './printer.ts'

let dir: string
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'printer-'))
})
afterEach(() => rm(dir, { recursive: true }))

const roll: PrinterSettings = { kind: 'system', paper: { slips: 3, low: 1 } }
const quiet = { info: () => {}, warn: () => {}, error: () => {} }
const open = (settings = roll) => {
  let changes = 0
  const printer = createPrinter({
    path: join(dir, 'printer.json'),
    settings,
    onChange: () => {
      changes++
    },
    log: quiet,
  })
  return { printer, changes: () => changes }
}
const out = { type: 'printer', state: 'ready', slips: 1 } as const

test('there is no printer until a shell says that it has one', () => {
  const { printer, changes } = open()
  expect(printer.status()).toEqual({ state: 'none', left: 3 })
  printer.heard({ type: 'printer', state: 'ready', slips: 0 })
  expect(printer.status()).toEqual({ state: 'ready', left: 3 })
  expect(changes()).toBe(1)
})

test('slips are counted, few left is said, and the count outlives the process', async () => {
  const { printer } = open()
  printer.heard(out)
  expect(printer.status()).toEqual({ state: 'ready', left: 2 })
  printer.heard(out)
  expect(printer.status()).toEqual({ state: 'low', left: 1 })
  await printer.close()
  const again = open().printer
  again.heard({ type: 'printer', state: 'ready', slips: 0 })
  expect(again.status()).toEqual({ state: 'low', left: 1 })
  for (const _ of [1, 2, 3]) again.heard(out)
  expect(again.status()).toEqual({ state: 'low', left: 0 })
  await again.close()
})

test('a slip that did not come out is said until one does, or until the paper was changed', async () => {
  const { printer } = open()
  printer.heard({ type: 'printer', state: 'failed', slips: 0 })
  expect(printer.status().state).toBe('failed')
  printer.heard(out)
  expect(printer.status().state).toBe('ready')
  printer.heard({ type: 'printer', state: 'failed', slips: 0 })
  printer.paperChanged()
  expect(printer.status()).toEqual({ state: 'ready', left: 3 })
  await printer.close()
  expect(JSON.parse(await readFile(join(dir, 'printer.json'), 'utf8'))).toEqual({ slips: 0 })
})

test('nobody counts where no roll is named, and a file that was cut counts from nought', async () => {
  await writeFile(join(dir, 'printer.json'), '{"sli')
  const { printer } = open({ kind: 'system' })
  printer.heard(out)
  expect(printer.status()).toEqual({ state: 'ready', left: null })
  await printer.close()
  expect(open().printer.status().left).toBe(2)
})
