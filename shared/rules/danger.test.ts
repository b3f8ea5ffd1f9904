import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dangerRules, dangersIn } from './danger.ts'

const rules = dangerRules.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../resources/rules/danger.json'), 'utf8')),
)
const found = (text: string) => [...dangersIn(text, rules)]

test.each([
  ['我被家暴了', 'violence'],
  ['老公打我', 'violence'],
  ['昨天他又打了我一顿', 'violence'],
  ['我被我老公打了', 'violence'],
  ['妹妹被她前夫打得住院', 'violence'],
  ['男朋友掐我脖子', 'violence'],
  ['他拿着刀说要杀了我', 'violence'],
  ['拨伊打了哪能办', 'violence'],
  ['他把我锁在家里', 'violence'],
  ['女儿被老师猥亵', 'violence'],
  ['怎么申请保护令', 'violence'],
  ['我不想活了', 'despair'],
  ['活着没意思，想自杀', 'despair'],
  ['讨不到工钱我就去跳楼', 'despair'],
  ['还剩三天就过期了', 'deadline'],
  ['离职快满一年了', 'deadline'],
  ['明天截止，来不及准备', 'deadline'],
])('%s: %s', (text, danger) => {
  expect(found(text)).toContain(danger)
})

test.each([
  '打工的钱没给',
  '我想打官司',
  '老板打发我走',
  '他打了欠条给我',
  '被老板打折了工资',
  '打我电话也不接',
  '他打电话来骂人',
  '孩子的抚养费打到我卡上',
  '怎么打印材料',
  '合同快到期了不续签',
  '买到跳楼价的假货',
  '被骗打钱过去了',
  '邻居的狗咬我',
  '今天天气怎么样',
  '',
])('no danger: %s', (text) => {
  expect(found(text)).toEqual([])
})

test('a star stays within a clause', () => {
  const one = { ...rules, violence: { words: ['被*打'], except: [] } }
  expect([...dangersIn('被他前几天打', one)]).toEqual(['violence'])
  expect([...dangersIn('被骗了，打官司', one)]).toEqual([])
  expect([...dangersIn('被那个很久以前认识的人打', one)]).toEqual([])
})
