import { readFileSync, writeFileSync } from 'node:fs'
import MiniSearch from 'minisearch'
import type { Document, Peer } from '../engine.ts'
import { jiebaWords } from './jiebaWords.ts'

const options = {
  idField: 'n',
  fields: ['text'],
  tokenize: jiebaWords,
  processTerm: (term: string) => term,
}

export const peer: Peer = {
  build(documents, file) {
    const index = new MiniSearch<Document>(options)
    for (const document of documents) index.add(document)
    writeFileSync(file, JSON.stringify(index))
  },
  open(file) {
    const index = MiniSearch.loadJSON<Document>(readFileSync(file, 'utf8'), options)
    return (question, limit) =>
      index
        .search(question)
        .slice(0, limit)
        .map(({ id }) => Number(id))
  },
}
