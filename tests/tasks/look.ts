import { expect, type Page } from '@playwright/test'
import { en } from '../../renderer/i18n/en.ts'
import { type Catalogue, zhCN } from '../../renderer/i18n/zh-CN.ts'
import type { Language } from '../../shared/contract/kinds.ts'

const screens = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const

export type Look = { lang: Language; size: 'normal' | 'largest'; screen: keyof typeof screens }

export const looks: readonly Look[] = (['portrait', 'landscape'] as const).flatMap((screen) =>
  (['normal', 'largest'] as const).flatMap((size) =>
    (['zh-CN', 'en'] as const).map((lang) => ({ lang, size, screen })),
  ),
)

export const nameOfLook = ({ lang, size, screen }: Look): string => `${lang} ${size} ${screen}`

export const catalogueOf = (lang: Language): Catalogue => (lang === 'en' ? en : zhCN)

/** Ends the session of whoever was there and begins one that looks like this, at the home screen. */
export async function beginAs(page: Page, { lang, size, screen }: Look): Promise<void> {
  await page.setViewportSize(screens[screen])
  const start = page.getByRole('button', { name: zhCN.attract.startLabel })
  const end = page.locator('.top-bar').getByRole('button').first()
  await start.or(end).waitFor()
  if (!(await start.isVisible())) {
    await end.tap()
    const confirm = page.getByRole('alertdialog').getByRole('button').last()
    await start.or(confirm).waitFor()
    if (await confirm.isVisible()) await confirm.tap()
  }
  await start.tap()
  const bar = (name: string) => page.getByRole('button', { name: new RegExp(name) })
  if (lang === 'en') await bar(zhCN.bar.languageLabel).tap()
  const t = catalogueOf(lang)
  if (size === 'largest') for (const _ of ['large', 'largest']) await bar(t.bar.sizeLabel).tap()
  await expect(page.locator('html')).toHaveAttribute('data-size', size)
  await page.getByRole('heading', { name: t.home.title }).waitFor()
}
