import { expect, test } from 'vitest'
import type { Slip } from '../../../shared/contract/printing.ts'
import { slipHtml } from './slipHtml.ts'

const sheet = '<html lang="zh-CN"><body><!-- slip --></body></html>'
const slip: Slip = {
  lang: 'en',
  title: 'Receipt',
  state: 'Saved on this kiosk, not yet delivered',
  facts: [{ name: 'Code', value: 'ABCD' }],
  parts: [{ heading: 'Papers', lines: ['identity card'] }],
  foot: ['12348'],
  qr: 'Receipt ABCD',
}

test('a slip is written onto the sheet in its language', () => {
  const html = slipHtml(sheet, slip)
  expect(html).toContain('<html lang="en">')
  for (const piece of ['<h1>Receipt</h1>', 'not yet delivered', '<dd>ABCD</dd>', '<h2>Papers</h2>', '<svg'])
    expect(html).toContain(piece)
  expect(html).not.toContain('<!-- slip -->')
})

test('what is on it is text, whatever it looks like', () => {
  const bad = '</dd><script>alert("$&")</script>'
  const html = slipHtml(sheet, {
    ...slip,
    title: bad,
    state: bad,
    facts: [{ name: bad, value: bad }],
    parts: [{ heading: bad, lines: [bad] }],
    foot: [bad],
  })
  expect(html).not.toContain('<script>')
  expect(html.match(/alert\(&quot;\$&amp;&quot;\)/g)).toHaveLength(7)
})

test('a telephone number is not broken where its hyphen is', () => {
  const html = slipHtml(sheet, { ...slip, facts: [{ name: 'Office', value: '示例路1号 · 021-55557446' }] })
  expect(html).toContain('· <span class="whole">021-55557446</span></dd>')
})
