import type { Language } from '../../shared/contract/kinds.ts'
import { afterPaint } from './afterPaint.ts'
import { sessionStore } from './sessionStore.ts'

export const themes = ['standard', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]
export const sizes = ['normal', 'large', 'largest'] as const
export type Size = (typeof sizes)[number]

type Preferences = { lang: Language; theme: Theme; size: Size; reach: boolean }

/** How this person wants the screen to look; forgotten at the end of the session. */
export const usePreferences = sessionStore<Preferences>({
  lang: 'zh-CN',
  theme: 'standard',
  size: 'normal',
  reach: false,
})

/** The one that follows in a list, round and round. */
export const after = <T>(list: readonly T[], now: T): T => list[(list.indexOf(now) + 1) % list.length] ?? now

export const setLanguage = (lang: Language): void => usePreferences.setState({ lang })
export const nextLanguage = (): void =>
  usePreferences.setState(({ lang }) => ({ lang: lang === 'en' ? 'zh-CN' : 'en' }))
export const nextSize = (): void => usePreferences.setState(({ size }) => ({ size: after(sizes, size) }))
export const nextTheme = (): void => usePreferences.setState(({ theme }) => ({ theme: after(themes, theme) }))
export const toggleReach = (): void => usePreferences.setState(({ reach }) => ({ reach: !reach }))

/** Keeps <html> in step with the preferences; theme/tokens.css does the rest. */
export function applyPreferences(root: HTMLElement, title: (lang: Language) => string): void {
  const apply = ({ lang, theme }: Preferences) => {
    root.lang = lang
    root.dataset.theme = theme
    root.ownerDocument.title = title(lang)
  }
  const applySize = () => {
    root.dataset.size = usePreferences.getState().size
  }
  apply(usePreferences.getState())
  applySize()
  usePreferences.subscribe((now, before) => {
    apply(now)
    // Every line is set anew: the button answers the touch first, and the text follows in the next frame.
    if (now.size !== before.size) afterPaint(applySize)
  })
}
