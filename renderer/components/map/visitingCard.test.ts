import { expect, test } from 'vitest'
import { visitingCard } from './visitingCard.ts'

const visited = {
  name: '示例律师事务所',
  address: '示例路1号；2楼,甲座;乙',
  phone: '021-55550000',
  longitude: 121.47,
  latitude: 31.23,
}

test('a telephone can keep, call and find it', () => {
  expect(visitingCard(visited).split('\r\n')).toEqual([
    'BEGIN:VCARD',
    'VERSION:3.0',
    'N:示例律师事务所;;;;',
    'FN:示例律师事务所',
    'TEL;TYPE=WORK:021-55550000',
    'ADR;TYPE=WORK:;;示例路1号；2楼\\,甲座\\;乙;;;;',
    'GEO:31.23;121.47',
    'URL:geo:31.23,121.47',
    'END:VCARD',
  ])
})

test('what is not known is left out, and a text cannot end its line', () => {
  const card = visitingCard({ ...visited, longitude: null, phone: '', address: '甲\nTEL:110' })
  expect(card).not.toContain('geo:')
  expect(card.split('\r\n').some((line) => line.startsWith('TEL'))).toBe(false)
  expect(card).toContain('ADR;TYPE=WORK:;;甲\\nTEL:110;')
})
