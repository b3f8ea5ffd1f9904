import type { Language } from '../../shared/contract/kinds.ts'
import { usePreferences } from '../app/preferences.ts'
import { en } from './en.ts'
import { type Catalogue, zhCN } from './zh-CN.ts'

const catalogues: Record<Language, Catalogue> = { 'zh-CN': zhCN, en }

export const textOf = (lang: Language): Catalogue => catalogues[lang]

/** The catalogue in the language the person chose. */
export const useText = (): Catalogue => textOf(usePreferences((state) => state.lang))
