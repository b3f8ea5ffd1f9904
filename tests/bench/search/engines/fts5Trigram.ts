import { fts5 } from './fts5.ts'

const runs = /[\p{L}\p{N}]+/gu

function threes(question: string): string[] {
  return [...question.matchAll(runs)].flatMap(([run]) => {
    const characters = Array.from(run)
    return characters.slice(2).map((_, at) => characters.slice(at, at + 3).join(''))
  })
}

export const peer = fts5('trigram', (text) => text, threes)
