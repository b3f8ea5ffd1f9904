import { afterEach, expect, test } from 'vitest'
import { back, go, home, leave, moveTo, type Place, placeOf, useNavigation } from './navigation.ts'

const law: Place = { screen: 'law', lawId: '示例法', articleId: '第一条' }
const further: Place = { screen: 'law', lawId: '示例法', articleId: null, section: 3 }

const here = () => placeOf(useNavigation.getState())
const depth = () => useNavigation.getState().trail.length

afterEach(home)

test('the way back leads to where a place had moved to, whatever led away from it', () => {
  home()
  go(law)
  moveTo(depth(), further)
  expect(here()).toEqual(law) // Nothing is drawn anew.
  go({ screen: 'help' })
  back()
  expect(here()).toEqual(further)
})

test('a place that was left cannot move any more, nor does another in its stead', () => {
  home()
  go(law)
  const left = depth()
  go({ screen: 'help' })
  moveTo(left, further)
  go({ screen: 'technician' })
  back()
  expect(here()).toEqual({ screen: 'help' })
  back()
  moveTo(left, further)
  home()
  go({ screen: 'help' })
  expect(useNavigation.getState().trail.at(-2)).toEqual({ screen: 'home' })
})

test('places whose answers are gone are no longer on the way back', () => {
  home()
  go({ screen: 'calculator-list' })
  for (const step of [1, 2]) go({ screen: 'calculator', calculator: 'deadline', step })
  leave(({ screen }) => screen === 'calculator')
  go({ screen: 'calculator', calculator: 'deadline', step: 1 })
  back()
  expect(here()).toEqual({ screen: 'calculator-list' })
})
