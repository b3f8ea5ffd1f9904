import type { Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { zhCN } from '../../renderer/i18n/zh-CN.ts'

const bar = (page: Page, name: 'languageLabel' | 'sizeLabel' | 'themeLabel') =>
  page.getByRole('button', { name: new RegExp(`^(${zhCN.bar[name]}|${en.bar[name]})`) })

const changeLanguage = (page: Page): Promise<void> => bar(page, 'languageLabel').tap()

/** The next text size and the next theme, so many times. */
async function next(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await bar(page, 'sizeLabel').tap()
    await bar(page, 'themeLabel').tap()
  }
}

/**
 * Shows the screen that stands now in six looks, every theme in both languages, through which every text size comes, and
 * leaves it as it was.
 */
export async function eachLook(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  await see('standard')
  await changeLanguage(page)
  await see('standard, English')
  await next(page, 1)
  await see('dark, large, English')
  await changeLanguage(page)
  await see('dark, large')
  await next(page, 1)
  await see('high contrast, largest')
  await changeLanguage(page)
  await see('high contrast, largest, English')
  await changeLanguage(page)
  await next(page, 1)
}

/** The same in the look a kiosk starts with, and in the one that differs most. */
export async function bothLooks(page: Page, see: (look: string) => Promise<void>): Promise<void> {
  await see('standard')
  await changeLanguage(page)
  await next(page, 2)
  await see('high contrast, largest, English')
  await changeLanguage(page)
  await next(page, 1)
}
