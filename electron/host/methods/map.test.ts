import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { smallSnapshot } from '../../../tests/support/smallSnapshot.ts'
import type { Content } from '../content/snapshot.ts'
import { rows } from '../search/testDirectory.ts'
import { mapHandlers } from './map.ts'

const rule = (id: string) => ({
  id,
  body: readFileSync(new URL(`../../../resources/rules/${id}.json`, import.meta.url), 'utf8'),
})
const here = { longitude: 121.47, latitude: 31.23 }
const now = () => new Date('2026-11-23T04:00:00Z')
const over = (...content: Parameters<typeof smallSnapshot>) => {
  const snapshot = smallSnapshot(...content)
  const held: Content = {
    current: () => snapshot,
    reload: () => false,
    unusable: () => null,
    close: () => undefined,
  }
  return mapHandlers(held, here, now)
}
const all = { kind: null, district: null, limit: 20 }

test('institutions come nearest first, those without a place last and without a pin', async () => {
  const found = await over([], rows)['map.institutions'](all)
  if (!found.ok) throw new Error(found.code)
  expect(found.value.items.map(({ institutionId }) => institutionId)).toEqual(['near', 'far', 'unknown'])
  expect(found.value.items[2]).toMatchObject({ distance: null, longitude: null })
  expect(found.value.pins.map(({ institutionId }) => institutionId)).toEqual(['near', 'far'])
  expect(found.value.items[0]).toMatchObject({ penalties: 1, sample: true })
})

test('a kind and a district narrow, and each is counted as the other leaves it', async () => {
  const methods = over([], rows)
  expect(await methods['map.institutions']({ ...all, kind: 'notary' })).toMatchObject({
    value: {
      total: 1,
      items: [{ institutionId: 'far' }],
      kinds: [
        { value: 'law-firm', count: 2 },
        { value: 'notary', count: 1 },
      ],
      districts: [{ value: '崇明区', count: 1 }],
    },
  })
  expect(await methods['map.institutions']({ kind: 'notary', district: '静安区', limit: 20 })).toMatchObject({
    value: { total: 0, items: [], pins: [], kinds: [{ value: 'law-firm', count: 1 }] },
  })
})

test('pins are all there where the list is cut', async () => {
  const found = await over([], rows)['map.institutions']({ ...all, limit: 1 })
  expect(found).toMatchObject({ value: { total: 3, items: [{ institutionId: 'near' }] } })
  expect(found.ok && found.value.pins).toHaveLength(2)
})

test('the drawing is that of the content; content without one leaves the ground empty', async () => {
  const drawn = await over([], { rule: [rule('districts'), rule('map')] })['map.drawing']({})
  if (!drawn.ok) throw new Error(drawn.code)
  expect(drawn.value.districts).toHaveLength(16)
  expect(drawn.value.rivers.map(({ nameEn }) => nameEn)).toEqual(['Huangpu River', 'Suzhou Creek'])
  expect(await over([], {})['map.drawing']({})).toEqual({
    ok: true,
    value: { districts: [], sea: [], islands: [], rivers: [] },
  })
})
