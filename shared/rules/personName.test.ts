import { expect, test } from 'vitest'
import { foldName, nameFault } from './personName.ts'

test.each([
  '张三',
  '示例某',
  '阿依古丽·买买提',
  '\u{20BB7}田示例',
  '张\uE863',
  "Anne-Marie O'Neil",
  'José Núñez',
  'Нгуен',
])('%s is a name', (name) => {
  expect(nameFault(name)).toBeNull()
})

test.each([
  ['', 'short'],
  ['张', 'short'],
  ['\u{20BB7}', 'short'],
  ['张3', 'characters'],
  ['<b>张三', 'characters'],
  ['张三😀', 'characters'],
  ['张\u0000三', 'characters'],
  ['张\uD800', 'characters'],
  ['=cmd()', 'characters'],
  [' 张三', 'characters'],
  ['三'.repeat(41), 'long'],
] as const)('%j is refused: %s', (name, fault) => {
  expect(nameFault(name)).toBe(fault)
})

test.each([
  [' 张三 ', '张三'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['阿依古丽．买买提', '阿依古丽·买买提'],
  ['阿依古丽 ・ 买买提', '阿依古丽·买买提'],
  ['Ｊｏｈｎ　 Smith Jr.', 'John Smith Jr.'],
])('%j is folded to %s', (written, folded) => {
  expect(foldName(written)).toBe(folded)
})
