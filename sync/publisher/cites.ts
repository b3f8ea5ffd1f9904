import { numeralCharacters } from './laws/numerals.ts'

const article = `第[${numeralCharacters}]+条(?:之[一二三四五六七八九十]+)?`
const citation = new RegExp(`《([^《》]{2,80})》(?:（[^）]{1,20}）)?(${article}(?:[、和及]${article})*)`, 'g')
const single = new RegExp(article, 'g')

/** What a text cites, in order and once each: `《法》第一条、第二条` gives `法第一条` and `法第二条`. */
export function citesIn(text: string): string[] {
  const cites = [...text.matchAll(citation)].flatMap(([, law = '', articles = '']) =>
    [...articles.matchAll(single)].map(([number]) => `${law}${number}`),
  )
  return [...new Set(cites)]
}
