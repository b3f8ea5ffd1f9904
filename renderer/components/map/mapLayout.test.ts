import { expect, test } from 'vitest'
import { frameAt } from './frame.ts'
import { touchable } from './mapLabels.ts'
import { mapLayout } from './mapLayout.ts'

const place = { longitude: 121.4737, latitude: 31.2304 }
const pin = (institutionId: string, longitude: number, latitude: number) => ({
  institutionId,
  name: `示例${institutionId}`,
  kind: 'notary',
  longitude,
  latitude,
})
const drawing = {
  districts: [
    { name: '甲区', nameEn: 'Jia', label: [121.5, 31.25] as [number, number] },
    { name: '乙区', nameEn: 'Yi', label: [121.45, 31.21] as [number, number] },
  ],
  sea: [],
  islands: [],
  rivers: [],
}
const words = {
  here: '您在这里',
  ring: (kilometres: number) => `${kilometres} 公里`,
  land: ({ name }: { name: string }) => name,
}
const drawn = { width: 1000, height: 800, letter: 26 }
const layOut = (pins: ReturnType<typeof pin>[], reach: number, size = drawn) =>
  mapLayout({ drawing, place, frame: frameAt({ x: 0, y: 0 }, reach), pins, drawn: size, words })

test('what can be touched lies inside the map and on nothing else that can', () => {
  const pins = Array.from({ length: 200 }, (_, i) =>
    pin(String(i), 121.4 + ((i * 37) % 150) / 1000, 31.17 + ((i * 53) % 120) / 1000),
  )
  const { groups, labels } = layOut(pins, 6)
  const targets = [
    ...groups.map(({ spot }) => ({ ...spot, width: touchable, height: touchable })),
    ...labels.filter(({ kind }) => kind === 'district').map(({ spot, box }) => ({ ...box, ...spot })),
  ]
  expect(targets.length).toBeGreaterThan(10)
  for (const [i, one] of targets.entries()) {
    expect(one.x - one.width / 2).toBeGreaterThanOrEqual(0)
    expect(one.x + one.width / 2).toBeLessThanOrEqual(drawn.width)
    for (const other of targets.slice(i + 1)) {
      const apart =
        Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
        Math.abs(one.y - other.y) * 2 >= one.height + other.height
      expect(apart, `${JSON.stringify(one)} on ${JSON.stringify(other)}`).toBe(true)
    }
  }
})

test('an institution next door does not hide the kiosk', () => {
  const { groups, here } = layOut([pin('door', 121.4738, 31.2305)], 3)
  expect(Math.hypot((groups[0]?.spot.x ?? 0) - here.x, (groups[0]?.spot.y ?? 0) - here.y)).toBeCloseTo(
    touchable,
  )
})

test('a map that does not reach to the kiosk says which way it lies', () => {
  const far = { centre: { x: -40, y: 0 }, span: 16 }
  const { isHere, edge, bearing } = mapLayout({ drawing, place, frame: far, pins: [], drawn, words })
  expect(isHere).toBe(false)
  expect(edge.x).toBeCloseTo(drawn.width - drawn.letter * 3.4)
  expect(edge.y).toBeCloseTo(drawn.height / 2)
  expect(bearing).toBeCloseTo(Math.PI / 2)
})

test('there is less to read on a small map, and never a word on a place', () => {
  const { labels } = layOut([pin('a', 121.5, 31.25)], 6, { width: 300, height: 240, letter: 34 })
  expect(labels.length).toBeLessThan(layOut([], 6).labels.length)
})
