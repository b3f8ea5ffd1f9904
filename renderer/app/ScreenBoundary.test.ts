import { expect, test } from 'vitest'
import { placesIn } from './ScreenBoundary.tsx'

test('of an error the log gets where it broke, not what it says', () => {
  const said = `SyntaxError: "示例张三" is no number
示例事由
    at Row (http://127.0.0.1:4000/assets/index-a1B_.js:12:345)
    at http://127.0.0.1:4000/assets/index-a1B_.js:1:2
    at li`
  const file = 'index-a1B_.js'
  expect(placesIn(said)).toEqual([
    { file, line: 12, column: 345 },
    { file, line: 1, column: 2 },
  ])
})
