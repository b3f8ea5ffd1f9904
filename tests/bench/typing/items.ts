import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pinyin } from 'pinyin-pro'
import { randomOf } from '../../../electron/launch/handwriting/random.ts'
import { bareName } from '../../../shared/search/bareName.ts'

/** Something to be typed: stretches of Chinese characters with their syllables; what stands between them is not typed. */
export type Item = { clauses: { text: string; syllables: string[] }[] }

const toneless = { toneType: 'none', type: 'array', v: true } as const
const clauseOf = (text: string) => ({ text, syllables: pinyin(text, toneless) })
const itemOf = (text: string): Item => ({ clauses: (text.match(/\p{Script=Han}+/gu) ?? []).map(clauseOf) })

const longestQuestion = 60

/** Questions without digits or letters, drawn by a seed; those of another `part` are never among them. */
export function questions(asked: readonly string[], many: number, part: 'report' | 'tune'): Item[] {
  const fitting = [...new Set(asked)].filter(
    (question) =>
      question.length <= longestQuestion &&
      /^[\p{Script=Han}，。？！、；：“”（）《》 ]+$/u.test(question) &&
      /\p{Script=Han}{2}/u.test(question),
  )
  const random = randomOf(20)
  const drawn = fitting
    .map((question) => ({ question, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ question }) => itemOf(question))
  return part === 'report' ? drawn.slice(0, many) : drawn.slice(-many)
}

/** The bare titles of all laws: as people ask for them. */
export function lawTitles(laws: string): Item[] {
  const index = JSON.parse(readFileSync(join(laws, 'index.json'), 'utf8')) as
    | { title: string }[]
    | { laws: { title: string }[] }
  const rows = Array.isArray(index) ? index : index.laws
  const titles = new Set(rows.map(({ title }) => bareName(title).replace(/[^\p{Script=Han}]/gu, '')))
  return [...titles].filter((title) => title.length > 1).map((title) => ({ clauses: [clauseOf(title)] }))
}

const families =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金'
const given =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文玉红兰梅辉健波宇浩晨欣怡子涵梓轩雨泽思佳嘉慧琳雪婷倩颖洁莹琪瑶悦彤晓小海峰鹏飞龙虎志成林俊宏博凯旭东宁安康乐瑞祥福生春秋冬夏云月星辰阳光永正义德仁礼智信诚'

/** Invented names: a family name, and one or two characters that parents choose. */
export function names(many: number): string[] {
  const random = randomOf(7)
  const one = (from: string): string => Array.from(from)[Math.floor(random() * from.length)] ?? ''
  const made = new Set<string>()
  while (made.size < many) made.add(one(families) + one(given) + (random() < 0.75 ? one(given) : ''))
  return [...made]
}

export const nameItem = (name: string): Item => ({
  clauses: [{ text: name, syllables: pinyin(name, { ...toneless, surname: 'head' }) }],
})
