import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PrinterSettings, Slip } from '../../shared/contract/printing.ts'
import { type Double, startDouble } from '../double/run.ts'
import type { DoublePrinter } from '../double/wire.ts'
import { launchChromium } from '../support/chromium.ts'

const slip: Slip = {
  lang: 'zh-CN',
  title: '示例凭证',
  state: null,
  facts: [{ name: '办理码', value: 'ABCD EFGH' }],
  parts: [],
  foot: ['12348'],
  qr: '示例凭证 ABCD EFGH',
}
const print = (double: Double) =>
  double.page.evaluate((slip) => window.kiosk?.call('printing.print', { slip }), slip)

/** What the shell does with printers by itself: its host cannot start on these folders, and slips come out all the same. */
export const printingSuite = (): void => {
  describe('printing by the shell', () => {
    let folder: string
    let browser: Browser
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'printing-'))
      browser = await launchChromium()
    })
    afterAll(async () => {
      await browser.close()
      await rm(folder, { recursive: true })
    })
    const withPrinter = async (printer: PrinterSettings, use: (double: Double) => Promise<void>) => {
      await writeFile(join(folder, 'kiosk.json'), JSON.stringify({ printer }))
      const double = await startDouble(browser, folder)
      await use(double)
      await double.close()
    }

    test('without a printer the host is asked, which has none either', () =>
      withPrinter({ kind: 'none' }, async (double) => {
        expect(await print(double)).toMatchObject({ ok: false, code: 'host-unavailable' })
      }))

    test('the stand-in leaves one page of 80 mm as long as the slip', () =>
      withPrinter({ kind: 'pdf', folder: join(folder, 'slips') }, async (double) => {
        expect(await print(double)).toEqual({ ok: true, value: {} })
        const [name] = await readdir(join(folder, 'slips'))
        const pdf = await readFile(join(folder, 'slips', name ?? ''), 'latin1')
        expect(pdf.startsWith('%PDF-')).toBe(true)
        expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
        const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
        // Points: 80 mm wide, and longer than its QR code of 62 mm.
        expect(Number(width)).toBeCloseTo(226.8, 0)
        expect(Number(height)).toBeGreaterThan(230)
        expect(double.printed).toHaveLength(1)
        for (const piece of ['示例凭证', 'ABCD EFGH', '12348', '仅供开发', '<svg'])
          expect(double.printed[0]).toContain(piece)
      }))

    const printer = (prints: DoublePrinter['prints'], reasons = 'none', name = 'roll'): DoublePrinter => ({
      name,
      prints,
      options: { 'printer-state': '3', 'printer-state-reasons': reasons },
    })
    test('a printer of the system that works, is not there, has another name, no paper, a jam, or refuses', () =>
      withPrinter({ kind: 'system', name: 'roll' }, async (double) => {
        const cases: [DoublePrinter[], object, slips: number][] = [
          [[printer('well')], { ok: true }, 1],
          [[], { code: 'no-printer' }, 0],
          [[printer('well', 'none', 'office')], { code: 'no-printer' }, 0],
          [[printer('well', 'media-empty-error')], { code: 'no-paper' }, 0],
          [[printer('well', 'media-jam-error')], { code: 'paper-jam' }, 0],
          [[printer('badly')], { code: 'print-failed' }, 0],
        ]
        for (const [printers, answer, slips] of cases) {
          const before = double.printed.length
          await double.ask({ ask: 'printers', printers })
          expect(await print(double), JSON.stringify(printers)).toMatchObject(answer)
          expect(double.printed.length - before).toBe(slips)
        }
      }))

    test('a slip still waiting when the session ends is called off, and the next one comes out', () =>
      withPrinter({ kind: 'system' }, async (double) => {
        await double.ask({ ask: 'printers', printers: [printer('never')] })
        const waiting = print(double)
        await double.page.evaluate(() => window.kiosk?.call('session.end', {}))
        expect(await waiting).toMatchObject({ ok: false, code: 'print-failed' })
        await double.ask({ ask: 'printers', printers: [printer('well')] })
        expect(await print(double)).toMatchObject({ ok: true })
        expect(double.printed).toHaveLength(1)
      }))
  })
}
