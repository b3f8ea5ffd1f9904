import { expect, test } from 'vitest'
import { frameAround, frameAt, onEdge, pixelsOf, ringsOf, spans, zoomed } from './frame.ts'

const size = { width: 1000, height: 800 }

test('a frame holds its spots with room around them, on the shorter side too', () => {
  const spots = [
    { x: -3, y: -4 },
    { x: 1, y: 8 },
  ]
  const frame = frameAround(spots)
  expect(frame).toEqual({ centre: { x: -1, y: 2 }, span: 16 })
  for (const { x, y } of spots.map(pixelsOf(frame, size))) {
    expect(x).toBeGreaterThan(60)
    expect(x).toBeLessThan(940)
    expect(y).toBeGreaterThan(60)
    expect(y).toBeLessThan(740)
  }
})

test('one spot gets the narrowest frame or the least asked for, none the origin, too much the widest', () => {
  expect(frameAround([{ x: 5, y: 5 }])).toEqual({ centre: { x: 5, y: 5 }, span: spans[0] })
  expect(frameAround([{ x: 5, y: 5 }], 10).span).toBe(16)
  expect(frameAround([])).toEqual({ centre: { x: 0, y: 0 }, span: spans[0] })
  expect(
    frameAround([
      { x: 0, y: 0 },
      { x: 900, y: 0 },
    ]).span,
  ).toBe(180)
})

test('a reach around a spot is seen on all sides', () => {
  expect(frameAt({ x: 1, y: 1 }, 3)).toEqual({ centre: { x: 1, y: 1 }, span: 8 })
})

test('zooming goes step by step around the same middle and ends at both ends', () => {
  const frame = { centre: { x: 2, y: 3 }, span: 4 }
  expect(zoomed(frame, 1)).toEqual({ ...frame, span: 8 })
  expect(zoomed(zoomed(frame, -1), -1)).toEqual({ ...frame, span: 2 })
  expect(zoomed({ ...frame, span: 180 }, 1).span).toBe(180)
})

test('the way to what lies outside comes to the edge where it would leave', () => {
  expect(onEdge({ x: -1500, y: 400 }, size, 100, 30)).toEqual({ x: 100, y: 400 })
  expect(onEdge({ x: 500, y: 5000 }, size, 100, 30)).toEqual({ x: 500, y: 770 })
  expect(onEdge({ x: 2500, y: 2400 }, size, 100, 30)).toEqual({ x: 870, y: 770 })
  expect(onEdge({ x: 510, y: 410 }, size, 100, 30)).toEqual({ x: 510, y: 410 })
})

test('every frame has two to four rings, none wider than what is shown', () => {
  for (const span of spans) {
    const rings = ringsOf({ centre: { x: 0, y: 0 }, span })
    expect(rings.length, `${span} km`).toBeGreaterThanOrEqual(2)
    expect(rings.length, `${span} km`).toBeLessThanOrEqual(4)
    expect(Math.max(...rings)).toBeLessThan(span)
  }
})
