import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import { readPointer } from '../../sync/pull/state/state.ts'
import { publishSample } from '../support/site.ts'
import { amendLaws } from './amendLaws.ts'

/**
 * Publishes a release that this kiosk can only take whole, has a technician ask for it, and lets somebody use the page
 * by `walk` until it is shown. `data` is where `npm start` keeps everything. Returns how often they went round.
 */
export async function applyWhileWalking(
  page: Page,
  data: string,
  laws: string,
  walk: (page: Page) => Promise<void>,
): Promise<number> {
  const [releases, amended] = [join(data, 'releases'), join(data, 'amended')]
  amendLaws(laws, amended, 1_000)
  await publishSample(releases, amended)
  const targets = join(releases, 'targets')
  for (const name of readdirSync(targets)) if (name.includes('delta-')) rmSync(join(targets, name))

  const version = () => readPointer(join(data, 'kiosk/state.db'))?.version
  const before = version()
  const button = (name: string) => page.getByRole('button', { name }).first()
  await button(zhCN.bar.help).tap()
  await button(zhCN.technician.title).tap()
  for (const digit of '246810') await button(digit).tap()
  await button(zhCN.technician.open).tap()
  await button(zhCN.technician.pull).tap()
  await button(zhCN.bar.home).tap()
  let rounds = 0
  for (; version() === before; rounds++) await walk(page)
  return rounds
}
