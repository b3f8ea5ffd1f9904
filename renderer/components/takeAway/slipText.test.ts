import fc from 'fast-check'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { partsWithin, qrRoom, slipText } from './slipText.ts'

const words = { cut: '……放不下了', named: (name: string) => `${name}：` }
const foot = ['法律服务自助终端 示例终端', '有疑问请拨打 12348']
const law = { title: '示例法 第一条', facts: [{ name: '施行', value: '2026年1月1日' }] }

test('a short text is held whole', () => {
  const parts = [{ heading: '条文', lines: ['第一款。', '第二款。'] }]
  expect(slipText({ ...law, parts }, foot, words)).toBe(
    '示例法 第一条\n施行：2026年1月1日\n条文：\n第一款。\n第二款。\n法律服务自助终端 示例终端\n有疑问请拨打 12348',
  )
})

test('a long text is cut, says so, and keeps what matters', () => {
  const parts = [{ heading: null, lines: ['很长的条文'.repeat(200), '最后一款'] }]
  const text = slipText(
    { ...law, state: '已保存在这台终端，还没有送到', facts: [{ name: '办理码', value: 'ABCD EFGH' }], parts },
    foot,
    words,
  )
  for (const kept of ['示例法', 'ABCD EFGH', '还没有送到', '很长的条文', '…\n……放不下了', ...foot])
    expect(text).toContain(kept)
  expect(text).not.toContain('最后一款')
})

test('whatever is taken away fits into a code phones can read', () => {
  const part = fc.array(fc.string({ unit: 'binary', maxLength: 400 }), { maxLength: 12 }).map((lines) => ({
    heading: null,
    lines,
  }))
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const text = slipText({ ...law, parts }, foot, words)
      expect(qrRoom.of(text)).toBeLessThanOrEqual(qrRoom.size)
    }),
  )
  expect(encode('a'.repeat(qrRoom.size), { ecc: 'M' }).version).toBe(25)
})

test('more room never holds less', () => {
  const parts = [{ heading: '要点', lines: ['一二三四五六七八九十', '甲乙丙丁戊己庚辛壬癸'] }]
  const kept = (size: number) =>
    partsWithin(parts, { size, of: (text) => text.length }, '……')
      .flatMap(({ lines }) => lines)
      .join('')
      .replaceAll('…', '').length
  for (let size = 0; size < 40; size++) expect(kept(size + 1)).toBeGreaterThanOrEqual(kept(size))
})
