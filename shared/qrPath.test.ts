import { createRequire } from 'node:module'
import type jsQrOf from 'jsqr'
import { expect, test } from 'vitest'
import { qrPath } from './qrPath.ts'

// Its types take the function for a default export, which CommonJS does not have.
const jsQr: (typeof jsQrOf)['default'] = createRequire(import.meta.url)('jsqr')

/** Squares of the code as a phone's camera would see them, so many pixels wide. */
const scale = 4

/** The picture of a path of bars, white behind. */
function painted({ size, path }: ReturnType<typeof qrPath>) {
  const width = size * scale
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255)
  for (const [, from, y, to] of path.matchAll(/M(\d+) (\d+)H(\d+)v1H\1z/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(from) * scale; column < Number(to) * scale; column++)
        pixels.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3)
  return { pixels, width }
}

test.each([
  { name: 'an address', text: 'https://example.cn/示例' },
  { name: 'a line', text: '示例：回执号码 7K3M-9PQR-2TVW' },
  { name: 'a long slip', text: '示例：带好身份证、劳动合同和工资单，周一到周五上午来。'.repeat(20) },
])('a reader reads $name', ({ text }) => {
  const { pixels, width } = painted(qrPath(text))
  expect(jsQr(pixels, width, width)?.data).toBe(text)
})
