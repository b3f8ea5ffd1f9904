import { useHost } from '../app/host.ts'
import { usePreferences } from '../app/preferences.ts'

/** Words of the content in the page's language; those without English stay as they are. */
export type ContentWords = {
  of: (word: string) => string
  list: (words: readonly string[]) => string
  /** The language these words are shown in, where that is not the page's own. */
  lang: (...words: readonly string[]) => 'zh-CN' | undefined
}

type English = Readonly<Record<string, string>>

/** `english`: where to look for the English of a word; none where the page is in Chinese. */
export function wordsIn(...english: readonly English[]): ContentWords {
  const named = (word: string): string | undefined =>
    english.find((names) => names[word] !== undefined)?.[word]
  const of = (word: string): string => named(word) ?? word
  return {
    of,
    list: (words) => words.map(of).join(english.length > 0 ? ', ' : '、'),
    lang: (...words) =>
      english.length > 0 && words.some((word) => named(word) === undefined) ? 'zh-CN' : undefined,
  }
}

/** For content that brings English of its own, besides the names all content shares. */
export function useWordsOf(): (own: English | null) => ContentWords {
  const names = useHost((host) => host.names)
  const lang = usePreferences((preferences) => preferences.lang)
  return (own) => (lang === 'en' ? wordsIn(own ?? {}, names) : wordsIn())
}

export const useContentWords = (): ContentWords => useWordsOf()(null)
