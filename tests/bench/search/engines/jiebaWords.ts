import { Jieba } from '@node-rs/jieba'
import { dict } from '@node-rs/jieba/dict.js'
import { fold } from '../../../../shared/search/grams.ts'

const jieba = Jieba.withDict(dict)

/** The words of a text as jieba cuts them for search (long words and the words in them), without punctuation. */
export const jiebaWords = (text: string): string[] =>
  jieba.cutForSearch(fold(text), true).filter((word) => /[\p{L}\p{N}]/u.test(word))
