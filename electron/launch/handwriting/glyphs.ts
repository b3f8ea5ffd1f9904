import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Ink } from '../../../shared/handwriting/ink.ts'

const modules = resolve(import.meta.dirname, '../../../node_modules')

/** Em square of the data, with y upwards from a baseline. */
const em = 1024
const ascent = 900

/** The medians of a character's strokes in the order of writing (Make Me a Hanzi); null where there are none. */
export function glyphOf(character: string): Ink | null {
  let text: string
  try {
    text = readFileSync(resolve(modules, 'hanzi-writer-data', `${character}.json`), 'utf8')
  } catch {
    return null
  }
  const { medians } = JSON.parse(text) as { medians: [number, number][][] }
  return medians.map((points) => Float32Array.from(points.flatMap(([x, y]) => [x / em, (ascent - y) / em])))
}

/** How often each character stands in jieba's word list, every word by its frequency. */
export function characterFrequencies(): Map<string, number> {
  const list = readFileSync(resolve(modules, '@node-rs/jieba/dict.txt'), 'utf8')
  const frequencies = new Map<string, number>()
  for (const line of list.split('\n')) {
    const [word = '', frequency] = line.split(' ')
    for (const character of word)
      frequencies.set(character, (frequencies.get(character) ?? 0) + Number(frequency))
  }
  return frequencies
}
