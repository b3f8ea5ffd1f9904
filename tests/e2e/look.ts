import type { Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'

const item = (page: Page, zh: string, english: string) =>
  page.getByRole('button', { name: new RegExp(`^(${zh}|${english})`) })

/**
 * Shows the screen that stands now in six looks, every theme in both languages, through which every text size comes, and
 * leaves it as it was.
 */
export async function eachLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  const language = () => page.getByRole('button', { name: /^(切换到英文|切换到中文|Switch to)/ }).tap()
  const next = async () => {
    await item(page, zhCN.bar.sizeLabel, en.bar.sizeLabel).tap()
    await item(page, zhCN.bar.themeLabel, en.bar.themeLabel).tap()
  }
  await see('standard')
  await language()
  await see('standard, English')
  await next()
  await see('dark, large, English')
  await language()
  await see('dark, large')
  await next()
  await see('high contrast, largest')
  await language()
  await see('high contrast, largest, English')
  await language()
  await next()
}
