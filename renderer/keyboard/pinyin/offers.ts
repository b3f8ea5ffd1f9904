import { type Candidate, candidates } from '../../../shared/ime/candidates.ts'
import { nextWords } from '../../../shared/ime/nextWords.ts'
import { knowledge } from './knowledge.ts'

/** What letters may stand for after the text before the caret; nothing until the language has been loaded. */
export function candidatesFor(buffer: string, before: string, limit: number): Candidate[] {
  const known = knowledge()
  return known && buffer ? candidates(known, buffer, before, limit) : []
}

/** What may come next after the text before the caret. */
export function wordsAfter(before: string, limit: number): string[] {
  const known = knowledge()
  return known ? nextWords(known, before, limit) : []
}
