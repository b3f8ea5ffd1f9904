import { expect, test } from 'vitest'
import { findTerm, manyMark, openSegment } from './format.ts'
import { termsOf } from './terms.ts'
import { SegmentWriter } from './writeSegment.ts'

function written(texts: string[]) {
  const writer = new SegmentWriter()
  for (const text of texts) writer.add({ own: [text], everyday: [] })
  return openSegment(writer.finish())
}

/** The articles a term stands in with their levels, as the stream has them. */
function postingsOf(segment: ReturnType<typeof written>, text: string): [article: number, level: number][] {
  const place = findTerm(segment, termsOf(text).at(text.length === 2 ? 1 : 0) ?? 0)
  if (place === -1) return []
  const postings: [number, number][] = []
  for (let at = segment.starts[place] ?? 0; at < (segment.starts[place + 1] ?? 0); ) {
    const head = segment.stream[at++] ?? 0
    let count = head & manyMark
    if (count === manyMark) count = (segment.stream[at++] ?? 0) + 1
    for (let i = 0; i < count; i++) postings.push([segment.stream[at++] ?? 0, head >> 12])
  }
  return postings
}

test('a term leads to every article it stands in, what says it more often first', () => {
  const segment = written(['工资', '婚姻', '工资工资工资工资', '工伤'])
  const postings = postingsOf(segment, '工资')
  expect(postings.map(([article]) => article)).toEqual([2, 0])
  expect(postings[0]?.[1]).toBeGreaterThan(postings[1]?.[1] ?? 99)
  expect(segment.found[findTerm(segment, termsOf('工资').at(1) ?? 0)]).toBe(2)
  expect(postingsOf(segment, '离婚')).toEqual([])
})

test('a term of more articles than a short run holds is whole', () => {
  const segment = written(Array.from({ length: 9000 }, (_, i) => (i % 3 === 0 ? '法院' : '法律')))
  expect(postingsOf(segment, '法').map(([article]) => article)).toEqual(
    Array.from({ length: 9000 }, (_, i) => i),
  )
  expect(postingsOf(segment, '法院')).toHaveLength(3000)
})

test('an everyday wording makes an article found that does not say it', () => {
  const writer = new SegmentWriter()
  writer.add({ own: ['用人单位应当支付劳动报酬'], everyday: ['老板不发工资'] })
  const segment = openSegment(writer.finish())
  expect(postingsOf(segment, '老板')).toHaveLength(1)
})

test('bytes that begin anywhere are read, other bytes are refused', () => {
  const writer = new SegmentWriter()
  writer.add({ own: ['工资'], everyday: [] })
  const bytes = writer.finish()
  const shifted = new Uint8Array(bytes.length + 1)
  shifted.set(bytes, 1)
  expect(openSegment(shifted.subarray(1)).articles).toBe(1)
  expect(() => openSegment(new Uint8Array(64))).toThrow('not a segment')
})
