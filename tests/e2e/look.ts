import type { Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'

const item = (page: Page, zh: string, english: string) =>
  page.getByRole('button', { name: new RegExp(`^(${zh}|${english})`) })

/**
 * Shows the screen that stands now in four looks, through which every theme, text size and language comes, and leaves
 * it as it was: standard, dark and large in English, high contrast and largest, and that in English.
 */
export async function eachLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  const language = () => page.getByRole('button', { name: /^(切换到英文|切换到中文|Switch to)/ }).tap()
  const next = async () => {
    await item(page, zhCN.bar.sizeLabel, en.bar.sizeLabel).tap()
    await item(page, zhCN.bar.themeLabel, en.bar.themeLabel).tap()
  }
  await see('standard')
  await next()
  await language()
  await see('dark, large, English')
  await next()
  await see('high contrast, largest, English')
  await language()
  await see('high contrast, largest')
  await next()
}
