import { useHost } from '../app/host.ts'
import { usePreferences } from '../app/preferences.ts'

/** Single words of the content in the page's language; one without an English name stays as it is. */
export type ContentWords = {
  of: (word: string) => string
  list: (words: readonly string[]) => string
  /** The language these words are shown in, where that is not the page's own. */
  lang: (...words: readonly string[]) => 'zh-CN' | undefined
}

export function wordsIn(english: Readonly<Record<string, string>> | null): ContentWords {
  const of = (word: string): string => english?.[word] ?? word
  return {
    of,
    list: (words) => words.map(of).join(english ? ', ' : '、'),
    lang: (...words) => (english && words.some((word) => english[word] === undefined) ? 'zh-CN' : undefined),
  }
}

export function useContentWords(): ContentWords {
  const english = useHost(({ names }) => names)
  return wordsIn(usePreferences(({ lang }) => lang) === 'en' ? english : null)
}
