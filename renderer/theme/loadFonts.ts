import { zhCN } from '../i18n/zh-CN.ts'

const family = '"Noto Sans SC Variable"'

/**
 * Loads the parts of the font that the screens' own words need, before somebody comes: each part that is only asked for
 * when a screen has its characters sets all text on it anew when it arrives.
 */
export async function loadFonts(): Promise<void> {
  await document.fonts.load(`1em ${family}`, JSON.stringify(zhCN)).catch(() => undefined)
}
