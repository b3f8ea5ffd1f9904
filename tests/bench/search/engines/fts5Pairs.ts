import { queryGrams } from '../../../../shared/search/grams.ts'
import { fts5 } from './fts5.ts'

const pairs = (text: string): string[] => queryGrams(text).map((gram) => gram.text)

export const peer = fts5('unicode61', (text) => pairs(text).join(' '), pairs)
