import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { characters } from '../handwriting/characters.ts'

const project = resolve(import.meta.dirname, '../../..')

export type Listed = { text: string; frequency: number; tag: string }

/** Rarer words of the list are often no words at all. */
const leastFrequency = 3
const longest = 8

/** The words of jieba's list (MIT) that are written with characters the kiosk knows, with frequency and tag. */
export function jiebaWords(): Listed[] {
  const known = new Set(characters())
  return readFileSync(resolve(project, 'node_modules/@node-rs/jieba/dict.txt'), 'utf8')
    .split('\n')
    .map((line) => line.split(' '))
    .map(([text = '', frequency, tag = 'x']) => ({ text, frequency: Number(frequency), tag }))
    .filter(({ text, frequency }) => frequency >= leastFrequency && text.length <= longest && text.length > 0)
    .filter(({ text }) => Array.from(text).every((character) => known.has(character)))
}

/** The words written for this kiosk, with their syllables. */
export function ownWords(): { text: string; syllables: string[] }[] {
  return readFileSync(resolve(project, 'resources/ime/words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => line.split(' '))
    .map(([text = '', ...syllables]) => ({ text, syllables }))
}

/** The family names of resources/ime/surnames.txt, the commonest first. */
export const surnames = (): string[] =>
  readFileSync(resolve(project, 'resources/ime/surnames.txt'), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
    .flatMap((line) => line.split(' '))
