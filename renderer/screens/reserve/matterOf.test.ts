import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { matterOf } from './matterOf.ts'

const rules = join(import.meta.dirname, '../../../resources/rules/expertise.json')

test('fields of practice lead to matters; one that belongs to none, and none at all, lead nowhere', () => {
  const fields = (JSON.parse(readFileSync(rules, 'utf8')) as { expertise: string }[]).map(
    ({ expertise }) => expertise,
  )
  expect(matterOf('婚姻家庭')).toBe('family')
  expect(fields.filter((field) => matterOf(field) === null)).toEqual([
    '合同',
    '公司',
    '老年人权益',
    '未成年人',
    '行政',
    '知识产权',
  ])
  expect(matterOf(undefined)).toBeNull()
})
