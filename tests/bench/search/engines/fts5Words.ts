import { fts5 } from './fts5.ts'
import { jiebaWords } from './jiebaWords.ts'

export const peer = fts5('unicode61', (text) => jiebaWords(text).join(' '), jiebaWords)
