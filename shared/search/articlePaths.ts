import { articleNumber } from '../rules/articleNumber.ts'
import { bareName } from './bareName.ts'
import { fold } from './grams.ts'

const numerals = '\\d零〇一二三四五六七八九十百千'
const numeral = new RegExp(`^第?[${numerals}]+条?(?:之[${numerals}]+)?条?$`)
/** 一3 is no number: the 一 belongs to the name. */
const mixed = /[零〇一二三四五六七八九十百千]\d|\d[零〇一二三四五六七八九十百千]/
const belowArticle = new RegExp(`(?<=条.*)第[${numerals}]+[款项].*$`)
const positional = /^第?([零〇一二三四五六七八九]{2,4})条?$/
const longestNumber = 18

const digitOf = (character: string): string =>
  String('零一二三四五六七八九'.indexOf(character.replace('〇', '零')))

/** 一零七九 said digit by digit is 1079; 120之一条 has its 条 in the wrong place. */
function written(number: string): string | null {
  const digits = positional.exec(number)?.[1]
  if (digits) return articleNumber(Array.from(digits, digitOf).join(''))
  return articleNumber(/条.*条$|之.*条$/.test(number) ? number.slice(0, -1) : number)
}

/**
 * Every way to read a text as the name of a law and the number of an article in it, the longest name first:
 * 民法典1079, 《劳动合同法》第四十七条, 刑法120之一. Names are bare, numbers as statutes write them.
 */
export function articlePaths(text: string): { name: string; number: string }[] {
  const letters = bareName(fold(text).replace(/(\d)\s*[-－—]\s*(?=\d)/g, '$1之')).replace(belowArticle, '')
  const paths: { name: string; number: string }[] = []
  for (let at = letters.length - 1; at > 0 && at >= letters.length - longestNumber; at--) {
    const tail = letters.slice(at)
    const parted = /\d$/.test(letters.slice(0, at)) && /^\d/.test(tail)
    if (parted || !numeral.test(tail) || mixed.test(tail)) continue
    const number = written(tail)
    if (number) paths.push({ name: letters.slice(0, at), number })
  }
  return paths
}
