import { cpSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'
import { readPointer } from '../../sync/pull/state/state.ts'
import { begin } from '../e2e/touch.ts'
import { project, publishSample } from '../support/site.ts'
import { amendLaws } from './amendLaws.ts'

/**
 * Publishes a release that this kiosk can only take whole, has a technician ask for it, and lets people use the page,
 * one `session` after another, until it is shown. `data` is where `npm start` keeps everything. Returns how many they were.
 */
export async function applyWhileUsed(
  page: Page,
  data: string,
  laws: string,
  session: (page: Page) => Promise<void>,
): Promise<number> {
  const [releases, amended] = [join(data, 'releases'), join(data, 'amended')]
  cpSync(join(project, 'resources/sample'), amended, { recursive: true })
  rmSync(join(amended, 'laws'), { recursive: true })
  amendLaws(laws, join(amended, 'laws'), 1_000)
  await publishSample(releases, amended)
  const targets = join(releases, 'targets')
  for (const name of readdirSync(targets)) if (name.includes('delta-')) rmSync(join(targets, name))

  const version = () => readPointer(join(data, 'kiosk/state.db'))?.version
  const before = version()
  const button = (name: string) => page.getByRole('button', { name }).first()
  await begin(page)
  await button(zhCN.bar.help).tap()
  await button(zhCN.technician.title).tap()
  for (const digit of '246810') await button(digit).tap()
  await button(zhCN.technician.open).tap()
  await button(zhCN.technician.pull).tap()
  // Nothing was written, so that nothing is asked.
  await button(zhCN.bar.end).tap()
  await button(zhCN.attract.startLabel).waitFor()
  let sessions = 0
  for (; version() === before; sessions++) await session(page)
  return sessions
}
