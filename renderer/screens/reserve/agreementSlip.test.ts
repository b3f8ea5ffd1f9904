import { expect, test } from 'vitest'
import { zhCN as t } from '../../i18n/zh-CN.ts'
import { agreementSlip } from './agreementSlip.ts'

test('an agreement is taken away with its version and without the marks of its Markdown', () => {
  const body = '## 1. 收什么\n只收**必需**的：\n- 姓名\n\n## 2. 免费\n'
  const agreement = {
    id: 'privacy',
    lang: 'zh-CN',
    title: '隐私政策',
    version: '7',
    effective: '2026-11-30',
    body,
  } as const
  const format = { date: (date: string) => date } as Parameters<typeof agreementSlip>[2]
  expect(agreementSlip(agreement, t, format)).toEqual({
    title: '隐私政策',
    state: t.reserve.agreementVersion('7', '2026-11-30'),
    facts: [],
    parts: [{ heading: null, lines: ['1. 收什么', '只收必需的：', '· 姓名', '2. 免费'] }],
  })
})
