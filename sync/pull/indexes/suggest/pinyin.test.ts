import { expect, test } from 'vitest'
import { personSpellings, readingsOf, spellings } from './pinyin.ts'

test('titles are spelled as they are read', () => {
  expect(spellings('行政处罚法')).toEqual(['xingzhengchufafa', 'xzcff'])
  expect(spellings('银行业务')).toEqual(['yinhangyewu', 'yhyw'])
  expect(spellings('女职工规定')[0]).toBe('nvzhigongguiding')
})

test.each([
  ['张伟', ['zhangwei', 'zw']],
  ['单立文', ['shanliwen', 'slw', 'shanlw', 'danliwen', 'dlw', 'danlw']],
  ['曾黛', ['zengdai', 'zd', 'cengdai', 'cd']],
  ['仇英', ['qiuying', 'qy', 'chouying', 'cy']],
  ['石磊', ['shilei', 'sl']],
])('%s is keyed as any of %j', (name, keys) => {
  expect(new Set(personSpellings(name))).toEqual(new Set(keys))
})

test('characters have all their readings, other letters none', () => {
  expect(readingsOf('行')).toEqual(expect.arrayContaining(['xing', 'hang']))
  expect(readingsOf('a')).toEqual([])
})
