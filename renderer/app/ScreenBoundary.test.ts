import { expect, test } from 'vitest'
import { placesIn } from './ScreenBoundary.tsx'

test('of an error the log gets where it broke, not what it says', () => {
  const said = 'SyntaxError: "示例张三" is no\n示例事由\n    at Row (http://kiosk/page.js:1:2)\n    at li'
  expect(placesIn(said)).toBe('    at Row (http://kiosk/page.js:1:2)\n    at li')
  expect(placesIn(`at ${'x'.repeat(3000)}`)).toHaveLength(2000)
})
